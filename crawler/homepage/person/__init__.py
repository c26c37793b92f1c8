"""Whose page it is, and what that person is, where, and works on."""
