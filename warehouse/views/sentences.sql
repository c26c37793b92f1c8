-- sentences: The sentences of a text.
-- $text: Any text.
CREATE MACRO sentences("text") AS string_split(
    trim(regexp_replace(
        regexp_replace(regexp_replace("text", '\s+', ' ', 'g'), '([.!?]) (["“(\[]?[\p{Lu}\p{Lo}\d\\$])', '\1' || chr(10) || '\2', 'g'),
        '([。！？]+)', '\1' || chr(10), 'g')),
    chr(10));
