-- letters: The letters and digits of a text, small and without accents: what is left when only the wording differs.
-- $text: Any text.
CREATE MACRO letters("text") AS regexp_replace(lower(strip_accents("text")), '[^\p{L}\p{N}]+', '', 'g');
