"""Who may do what: members, invitations, sessions, and from where requests may come."""
