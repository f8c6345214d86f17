"""The edges: commands, sockets, terminals; the only place that composes."""
