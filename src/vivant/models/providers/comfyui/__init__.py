"""ComfyUI as a provider: a graph in API format, and a binding file that says where a request goes into it.

`graph.py` reads and checks both, `jobs.py` speaks the server's protocol, `adapter.py` plays the roles.
`graphs/` holds graphs that come with Vivant; a project names its own in `options.graph`.

The protocol and every node class of our graphs were read in ComfyUI's sources (versions 0.3.64 and
0.38); model files and settings are those of its own templates. No graph was run with real weights.
"""

from vivant.models.providers.comfyui.adapter import ROLES

__all__ = ["ROLES"]
