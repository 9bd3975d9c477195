"""What Python to write: names, types, modules and the views that templates get."""
