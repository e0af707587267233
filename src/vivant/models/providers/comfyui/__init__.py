"""ComfyUI as a provider: a graph in API format, and a binding file that says where a request goes into it.

`graph.py` reads and checks both, `jobs.py` speaks the server's protocol, `adapter.py` plays the roles.
`graphs/` holds graphs that come with Vivant; a project names its own in `options.graph`.

The protocol and the node classes of our graphs were read in ComfyUI's sources and templates; docs/comfyui.md
says which. No graph was run with real weights.
"""

from vivant.models.providers.comfyui.adapter import ROLES

__all__ = ["ROLES"]
