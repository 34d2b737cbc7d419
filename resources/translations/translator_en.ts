<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Correcting</name>
    <message numerus="yes">
        <source>You wrote one text for %n sentences. Which part belongs to which is not clear, so it stays a text and is not saved. Write %n sentences to have each saved as a correction.</source>
        <translation>
            <numerusform>You wrote one text for %n sentence. Which part belongs to it is not clear, so it stays a text and is not saved. Write %n sentence to have it saved as a correction.</numerusform>
            <numerusform>You wrote one text for %n sentences. Which part belongs to which is not clear, so it stays a text and is not saved. Write %n sentences to have each saved as a correction.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileCommands</name>
    <message numerus="yes">
        <source>%Ln characters of %1 could not be read. Put them right where the text has a “�”.</source>
        <translation>
            <numerusform>%Ln character of %1 could not be read. Put it right where the text has a “�”.</numerusform>
            <numerusform>%Ln characters of %1 could not be read. Put them right where the text has a “�”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Glossary</name>
    <message numerus="yes">
        <source>%Ln terms</source>
        <translation>
            <numerusform>%Ln term</numerusform>
            <numerusform>%Ln terms</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>History</name>
    <message numerus="yes">
        <source>%Ln texts</source>
        <translation>
            <numerusform>%Ln text</numerusform>
            <numerusform>%Ln texts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message numerus="yes">
        <source>%n revisions</source>
        <translation>
            <numerusform>%n revision</numerusform>
            <numerusform>%n revisions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n revisions of another base model rest (%1).</source>
        <translation>
            <numerusform>%n revision of another base model rests (%1).</numerusform>
            <numerusform>%n revisions of another base model rest (%1).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n revisions of another base model (%1)? They serve only where that model is in use. Your corrections stay.</source>
        <translation>
            <numerusform>Delete %n revision of another base model (%1)? It serves only where that model is in use. Your corrections stay.</numerusform>
            <numerusform>Delete %n revisions of another base model (%1)? They serve only where that model is in use. Your corrections stay.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Learning</name>
    <message numerus="yes">
        <source>%Ln corrections</source>
        <translation>
            <numerusform>%Ln correction</numerusform>
            <numerusform>%Ln corrections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln corrections were tried, and wait until you correct more.</source>
        <translation>
            <numerusform>%Ln correction was tried, and waits until you correct more.</numerusform>
            <numerusform>%Ln corrections were tried, and wait until you correct more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProgressPage</name>
    <message numerus="yes">
        <source>only %n sentences</source>
        <translation>
            <numerusform>only %n sentence</numerusform>
            <numerusform>only %n sentences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SourcePane</name>
    <message numerus="yes">
        <source>%Ln characters</source>
        <translation>
            <numerusform>%Ln character</numerusform>
            <numerusform>%Ln characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message numerus="yes">
        <source>Revision %n</source>
        <translation>
            <numerusform>Revision %n</numerusform>
            <numerusform>Revision %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ms</source>
        <translation>
            <numerusform>%n ms</numerusform>
            <numerusform>%n ms</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimeLeft</name>
    <message numerus="yes">
        <source>about %n seconds left</source>
        <translation>
            <numerusform>about %n second left</numerusform>
            <numerusform>about %n seconds left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minutes left</source>
        <translation>
            <numerusform>about %n minute left</numerusform>
            <numerusform>about %n minutes left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnsavedEdits</name>
    <message numerus="yes">
        <source>%n edited sentences are not saved as corrections.</source>
        <translation>
            <numerusform>%n edited sentence is not saved as a correction.</numerusform>
            <numerusform>%n edited sentences are not saved as corrections.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n edits of sentences that are no longer in the source are not saved as corrections.</source>
        <translation>
            <numerusform>%n edit of a sentence that is no longer in the source is not saved as a correction.</numerusform>
            <numerusform>%n edits of sentences that are no longer in the source are not saved as corrections.</numerusform>
        </translation>
    </message>
</context>
</TS>
