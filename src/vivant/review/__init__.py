"""Human validation: what waits for people, their answers, and the application that they answer in."""
