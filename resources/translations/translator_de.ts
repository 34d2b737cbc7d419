<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Translator</source>
        <translation>Über Translator</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>The folder of your data</source>
        <translation>Der Ordner mit Ihren Daten</translation>
    </message>
    <message>
        <source>&amp;Show in folder</source>
        <translation>Im Ordner &amp;zeigen</translation>
    </message>
    <message>
        <source>The folder of logs and of models made ready to run</source>
        <translation>Der Ordner der Protokolle und der Modelle, wie sie ausgeführt werden</translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>Im &amp;Ordner zeigen</translation>
    </message>
    <message>
        <source>Show in folder: logs, model cache</source>
        <translation>Im Ordner zeigen: Protokolle, Modell-Cache</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>Hergestellt mit</translation>
    </message>
    <message>
        <source>Translator is free software under the GNU General Public License, version 3 or any later one, and comes without warranty. The weights of the bundled models were trained on pairs of Tatoeba (CC BY 2.0 FR) and of Python&apos;s documentation (PSF licence). Models you add have licences of their own.</source>
        <translation>Translator ist freie Software unter der GNU General Public License, Version 3 oder jeder späteren, und kommt ohne Gewährleistung. Die Gewichte der mitgelieferten Modelle wurden an Satzpaaren von Tatoeba (CC BY 2.0 FR) und der Dokumentation von Python (PSF) trainiert. Modelle, die Sie hinzufügen, haben eigene Lizenzen.</translation>
    </message>
    <message>
        <source>&amp;Your data</source>
        <translation>&amp;Ihre Daten</translation>
    </message>
    <message>
        <source>Logs, &amp;model cache</source>
        <translation>Protokolle, &amp;Modell-Cache</translation>
    </message>
    <message>
        <source>Libraries</source>
        <translation>Bibliotheken</translation>
    </message>
    <message>
        <source>Translator</source>
        <translation>Translator</translation>
    </message>
    <message>
        <source>The folder will be made with the first thing to keep.</source>
        <translation>Der Ordner entsteht, sobald es etwas aufzubewahren gibt.</translation>
    </message>
    <message>
        <source>No file manager answered. The folder can be copied from above.</source>
        <translation>Kein Dateimanager hat geantwortet. Der Ordner lässt sich oben kopieren.</translation>
    </message>
</context>
<context>
    <name>Alternatives</name>
    <message>
        <source>Other &amp;words here</source>
        <translation>An&amp;dere Wörter hier</translation>
    </message>
    <message>
        <source>Other wordings of t&amp;he sentence</source>
        <translation>Andere &amp;Formulierungen des Satzes</translation>
    </message>
    <message>
        <source>Other wordings of the sentence</source>
        <translation>Andere Formulierungen des Satzes</translation>
    </message>
    <message>
        <source>Other words for “%1”</source>
        <translation>Andere Wörter für „%1“</translation>
    </message>
    <message>
        <source>The model knows no other words here</source>
        <translation>Das Modell kennt hier keine anderen Wörter</translation>
    </message>
    <message>
        <source>No other wording found</source>
        <translation>Keine andere Formulierung gefunden</translation>
    </message>
</context>
<context>
    <name>AlternativesPopup</name>
    <message>
        <source>Enter takes one, Esc closes the list</source>
        <translation>Enter übernimmt, Esc schließt die Liste</translation>
    </message>
    <message>
        <source>Down goes into the list, Esc closes it</source>
        <translation>Mit der Pfeiltaste nach unten gehen Sie in die Liste, Esc schließt sie</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>Choosing</name>
    <message>
        <source>&amp;Use this profile</source>
        <translation>Dieses Profil &amp;verwenden</translation>
    </message>
    <message>
        <source>Re&amp;name…</source>
        <translation>Um&amp;benennen…</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>&amp;Löschen…</translation>
    </message>
    <message>
        <source>Ne&amp;w profile…</source>
        <translation>&amp;Neues Profil…</translation>
    </message>
    <message>
        <source>E&amp;mpty…</source>
        <translation>L&amp;eeren…</translation>
    </message>
</context>
<context>
    <name>ClickOffers</name>
    <message>
        <source>Offer other words on a clic&amp;k</source>
        <translation>&amp;Andere Wörter beim Klicken anbieten</translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>Save and close</source>
        <translation>Speichern und schließen</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>Schließen, ohne zu speichern</translation>
    </message>
</context>
<context>
    <name>CompactMode</name>
    <message>
        <source>Swap the languages</source>
        <translation>Sprachen tauschen</translation>
    </message>
    <message>
        <source>Back to the full window</source>
        <translation>Zurück zum ganzen Fenster</translation>
    </message>
</context>
<context>
    <name>Completions</name>
    <message>
        <source>Suggest how to &amp;go on</source>
        <translation>Fortsetzung vor&amp;schlagen</translation>
    </message>
    <message>
        <source>Tab takes the next word, End everything</source>
        <translation>Tab übernimmt das nächste Wort, Ende alles</translation>
    </message>
    <message>
        <source>Suggestion: %1</source>
        <translation>Vorschlag: %1</translation>
    </message>
</context>
<context>
    <name>Correcting</name>
    <message numerus="yes">
        <source>You wrote one text for %n sentences. Which part belongs to which is not clear, so it stays a text and is not saved. Write %n sentences to have each saved as a correction.</source>
        <translation>
            <numerusform>Sie haben einen Text für %n Satz geschrieben. Welcher Teil zu welchem Satz gehört, ist unklar; er bleibt daher Text und wird nicht gespeichert. Schreiben Sie %n Satz, damit er als Korrektur gespeichert wird.</numerusform>
            <numerusform>Sie haben einen Text für %n Sätze geschrieben. Welcher Teil zu welchem Satz gehört, ist unklar; er bleibt daher Text und wird nicht gespeichert. Schreiben Sie %n Sätze, damit jeder als Korrektur gespeichert wird.</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep it as text</source>
        <translation>Als Text behalten</translation>
    </message>
    <message>
        <source>This is the model&apos;s own wording again, so it was not saved. Your correction of this sentence still answers, until it is forgotten with all that was learned from it.</source>
        <translation>Hier steht wieder der Wortlaut des Modells; er wurde nicht gespeichert. Ihre Korrektur dieses Satzes gilt weiter, bis sie vergessen wird und mit ihr alles, was aus ihr gelernt wurde.</translation>
    </message>
    <message>
        <source>Forget the correction</source>
        <translation>Die Korrektur vergessen</translation>
    </message>
    <message>
        <source>Save anyway</source>
        <translation>Trotzdem speichern</translation>
    </message>
    <message>
        <source>You changed the source of a sentence that you had corrected: “%1”.</source>
        <translation>Sie haben den Ausgangstext eines Satzes geändert, den Sie korrigiert hatten: „%1“.</translation>
    </message>
    <message>
        <source>Keep my wording</source>
        <translation>Meinen Wortlaut behalten</translation>
    </message>
    <message>
        <source>Use the new translation</source>
        <translation>Neue Übersetzung verwenden</translation>
    </message>
</context>
<context>
    <name>CorrectionsModel</name>
    <message>
        <source>Source</source>
        <translation>Ausgangstext</translation>
    </message>
    <message>
        <source>Your translation</source>
        <translation>Ihre Übersetzung</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Verwendung</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
</context>
<context>
    <name>CorrectionsPage</name>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>Export all…</source>
        <translation>Alle exportieren…</translation>
    </message>
    <message>
        <source>Write all corrections in force to a file, whatever is searched for here</source>
        <translation>Alle gültigen Korrekturen in eine Datei schreiben, wonach auch immer hier gesucht wird</translation>
    </message>
    <message>
        <source>It is right, learn it</source>
        <translation>Sie stimmt, lernen</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>Let this one answer again (Alt+R)</source>
        <translation>Diese soll wieder gelten (Alt+W)</translation>
    </message>
    <message>
        <source>This correction answers again; the newer one of the same source is kept</source>
        <translation>Diese Korrektur gilt wieder; die neuere zum selben Ausgangstext bleibt aufbewahrt</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Edit this translation (F2)</source>
        <translation>Diese Übersetzung bearbeiten (F2)</translation>
    </message>
    <message>
        <source>Forget…</source>
        <translation>Vergessen…</translation>
    </message>
    <message>
        <source>Forget the chosen correction (Delete)</source>
        <translation>Die gewählte Korrektur vergessen (Entf)</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search the corrections</source>
        <translation>Korrekturen durchsuchen</translation>
    </message>
    <message>
        <source>Which corrections are shown</source>
        <translation>Welche Korrekturen gezeigt werden</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>Gültig</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Held out</source>
        <translation>Zum Prüfen</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Zurückgestellt</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Ersetzt</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>Korrekturen</translation>
    </message>
    <message>
        <source>Edit a translation: your wording is then kept here.</source>
        <translation>Bearbeiten Sie eine Übersetzung: Ihr Wortlaut steht dann hier.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Import corrections</source>
        <translation>Korrekturen importieren</translation>
    </message>
    <message>
        <source>Pairs (*.tsv *.tmx *.xlf *.xliff *.po *.txt *.xz)</source>
        <translation>Satzpaare (*.tsv *.tmx *.xlf *.xliff *.po *.txt *.xz)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>CrashReport</name>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>This is all that was noted: versions, kinds of errors, and places in the program. It holds nothing that you wrote, and nobody else has seen it. If you want to report the fault, copy it, or have your mail program write an e-mail with it: to whom it goes, and whether, is up to you. Translator itself sends nothing.</source>
        <translation>Das ist alles, was festgehalten wurde: Versionen, Arten von Fehlern und Stellen im Programm. Nichts, was Sie geschrieben haben, steht darin, und niemand sonst hat es gesehen. Wenn Sie den Fehler melden möchten, kopieren Sie den Bericht, oder lassen Sie Ihr Mailprogramm eine E-Mail damit beginnen: An wen sie geht und ob überhaupt, bestimmen Sie. Translator selbst sendet nichts.</translation>
    </message>
    <message>
        <source>The report</source>
        <translation>Der Bericht</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Show in folder</source>
        <translation>Im Ordner &amp;zeigen</translation>
    </message>
    <message>
        <source>Send by e-&amp;mail…</source>
        <translation>Per E-&amp;Mail senden…</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>No file manager answered. The report is %1.</source>
        <translation>Kein Dateimanager hat geantwortet. Der Bericht ist %1.</translation>
    </message>
    <message>
        <source>The report goes on in the file %1, which should be attached.</source>
        <translation>Der Bericht geht in der Datei %1 weiter, die angehängt werden sollte.</translation>
    </message>
    <message>
        <source>Translator: report of a fault</source>
        <translation>Translator: Bericht über einen Fehler</translation>
    </message>
    <message>
        <source>No mail program opened. The report can be copied into an e-mail.</source>
        <translation>Kein Mailprogramm hat sich geöffnet. Der Bericht lässt sich in eine E-Mail kopieren.</translation>
    </message>
    <message>
        <source>Your mail program was asked to begin an e-mail with the report.</source>
        <translation>Ihr Mailprogramm wurde gebeten, eine E-Mail mit dem Bericht zu beginnen.</translation>
    </message>
    <message>
        <source>Your mail program was asked to begin an e-mail with as much of the report as it takes. Attach %1 from its folder.</source>
        <translation>Ihr Mailprogramm wurde gebeten, eine E-Mail mit so viel vom Bericht zu beginnen, wie hineinpasst. Hängen Sie %1 aus dem Ordner an.</translation>
    </message>
    <message>
        <source>It could not be deleted (%1). You can delete %2 yourself.</source>
        <translation>Das ließ sich nicht löschen (%1). Sie können %2 selbst löschen.</translation>
    </message>
    <message>
        <source>Deleted, with all earlier ones</source>
        <translation>Gelöscht, mit allen früheren</translation>
    </message>
</context>
<context>
    <name>CrashReports</name>
    <message>
        <source>The program ended by itself the last time.</source>
        <translation>Das Programm hat sich beim letzten Mal von selbst beendet.</translation>
    </message>
    <message>
        <source>Show the report</source>
        <translation>Bericht zeigen</translation>
    </message>
</context>
<context>
    <name>DesktopSettings</name>
    <message>
        <source>Keep running in the &amp;tray</source>
        <translation>Im &amp;Infobereich weiterlaufen</translation>
    </message>
    <message>
        <source>Keys that translate the clipboard</source>
        <translation>Tasten, die die Zwischenablage übersetzen</translation>
    </message>
    <message>
        <source>Closing the window then hides it. Ctrl+Q ends the program.</source>
        <translation>Das Schließen verbirgt dann das Fenster. Strg+Q beendet das Programm.</translation>
    </message>
    <message>
        <source>This desktop has no tray.</source>
        <translation>Diese Arbeitsumgebung hat keinen Infobereich.</translation>
    </message>
    <message>
        <source>T&amp;ranslate the clipboard with:</source>
        <translation>Zwischenablage überse&amp;tzen mit:</translation>
    </message>
</context>
<context>
    <name>DoubtLegend</name>
    <message>
        <source>unsure</source>
        <translation>unsicher</translation>
    </message>
    <message>
        <source>very unsure</source>
        <translation>sehr unsicher</translation>
    </message>
    <message>
        <source>Words that the model is unsure of</source>
        <translation>Wörter, bei denen das Modell unsicher ist</translation>
    </message>
    <message>
        <source>How sure the model is of a word. Point at a word to see, or go there.</source>
        <translation>Wie sicher sich das Modell bei einem Wort ist. Zeigen Sie auf ein Wort oder gehen Sie dorthin, um es zu sehen.</translation>
    </message>
</context>
<context>
    <name>DoubtTint</name>
    <message>
        <source>Show where the model is u&amp;nsure</source>
        <translation>Zeigen, wo das Modell &amp;unsicher ist</translation>
    </message>
    <message>
        <source>The model is very unsure of “%1”: %2 %</source>
        <translation>Sehr unsicher bei „%1“: %2 %</translation>
    </message>
    <message>
        <source>The model is unsure of “%1”: %2 %</source>
        <translation>Unsicher bei „%1“: %2 %</translation>
    </message>
</context>
<context>
    <name>EditQuestions</name>
    <message>
        <source>Keep editing</source>
        <translation>Weiter bearbeiten</translation>
    </message>
</context>
<context>
    <name>EraseEverything</name>
    <message>
        <source>&amp;Erase everything…</source>
        <translation>&amp;Alles löschen…</translation>
    </message>
    <message>
        <source>Asks first, and says what would be lost</source>
        <translation>Fragt vorher und sagt, was verloren ginge</translation>
    </message>
    <message>
        <source>&amp;Erase and start afresh</source>
        <translation>&amp;Löschen und neu anfangen</translation>
    </message>
    <message>
        <source>&amp;Keep everything</source>
        <translation>Alles &amp;behalten</translation>
    </message>
</context>
<context>
    <name>ExportPage</name>
    <message>
        <source>Choose…</source>
        <translation>Auswählen…</translation>
    </message>
    <message>
        <source>The export is under way</source>
        <translation>Der Export läuft</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stops the export and removes it</source>
        <translation>Bricht den Export ab und entfernt ihn</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>The model as it is now</source>
        <translation>Das Modell, wie es jetzt ist</translation>
    </message>
    <message>
        <source>For transformers (Hugging Face)</source>
        <translation>Für transformers (Hugging Face)</translation>
    </message>
    <message>
        <source>For CTranslate2, small and fast</source>
        <translation>Für CTranslate2, klein und schnell</translation>
    </message>
    <message>
        <source>All your corrections in force</source>
        <translation>Alle Ihre gültigen Korrekturen</translation>
    </message>
    <message>
        <source>As a table (TSV)</source>
        <translation>Als Tabelle (TSV)</translation>
    </message>
    <message>
        <source>For other translation programs (TMX)</source>
        <translation>Für andere Übersetzungsprogramme (TMX)</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>Wohin</translation>
    </message>
    <message>
        <source>Preparing…</source>
        <translation>Wird vorbereitet…</translation>
    </message>
    <message>
        <source>Done: %1 was read again, and translates as this program does.</source>
        <translation>Fertig: %1 wurde wieder eingelesen und übersetzt wie dieses Programm.</translation>
    </message>
    <message>
        <source>Done. Your corrections are in %1</source>
        <translation>Fertig. Ihre Korrekturen sind in %1</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird abgebrochen…</translation>
    </message>
    <message>
        <source>No file manager answered. The folder is %1.</source>
        <translation>Kein Dateimanager hat geantwortet. Der Ordner ist %1.</translation>
    </message>
</context>
<context>
    <name>FileCommands</name>
    <message>
        <source>Open text</source>
        <translation>Text öffnen</translation>
    </message>
    <message>
        <source>There is no text to paste</source>
        <translation>Es gibt keinen Text zum Einfügen</translation>
    </message>
    <message>
        <source>One file at a time can be opened</source>
        <translation>Es lässt sich nur eine Datei auf einmal öffnen</translation>
    </message>
    <message>
        <source>Opened %1</source>
        <translation>%1 geöffnet</translation>
    </message>
    <message>
        <source>%1 is not in UTF-8. It was read as %2: look at the letters.</source>
        <translation>%1 ist nicht in UTF-8. Es wurde als %2 gelesen: Sehen Sie sich die Buchstaben an.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln characters of %1 could not be read. Put them right where the text has a “�”.</source>
        <translation>
            <numerusform>%Ln Zeichen von %1 konnte nicht gelesen werden. Berichtigen Sie es, wo im Text ein „�“ steht.</numerusform>
            <numerusform>%Ln Zeichen von %1 konnten nicht gelesen werden. Berichtigen Sie sie, wo im Text ein „�“ steht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Read as…</source>
        <translation>Lesen als …</translation>
    </message>
    <message>
        <source>There is no translation to save</source>
        <translation>Es gibt keine Übersetzung zum Speichern</translation>
    </message>
    <message>
        <source>Save translation</source>
        <translation>Übersetzung speichern</translation>
    </message>
    <message>
        <source>Text files in %1, as the source (*.txt *.text *.md)</source>
        <translation>Textdateien in %1, wie der Ausgangstext (*.txt *.text *.md)</translation>
    </message>
    <message>
        <source>Text files in UTF-8 (*.txt *.text *.md)</source>
        <translation>Textdateien in UTF-8 (*.txt *.text *.md)</translation>
    </message>
    <message>
        <source>%1 holds %2 of %3 sentences: the others are not translated yet. Save it again when they are.</source>
        <translation>%1 enthält %2 von %3 Sätzen: Die anderen sind noch nicht übersetzt. Speichern Sie noch einmal, wenn sie es sind.</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 gespeichert</translation>
    </message>
    <message>
        <source>Saved %1 in %2</source>
        <translation>%1 in %2 gespeichert</translation>
    </message>
    <message>
        <source>translation</source>
        <translation>Übersetzung</translation>
    </message>
    <message>
        <source>Text files (*.txt *.text *.md)</source>
        <translation>Textdateien (*.txt *.text *.md)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Western European</source>
        <translation>Westeuropäisch</translation>
    </message>
</context>
<context>
    <name>FindStrip</name>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Find previous (Shift+F3)</source>
        <translation>Vorige Fundstelle (Umschalt+F3)</translation>
    </message>
    <message>
        <source>Find next (F3)</source>
        <translation>Nächste Fundstelle (F3)</translation>
    </message>
    <message>
        <source>Close the search (Esc)</source>
        <translation>Suche schließen (Esc)</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>Found: %1</source>
        <translation>Gefunden: %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>Find in the translation</source>
        <translation>In der Übersetzung suchen</translation>
    </message>
    <message>
        <source>Find in the text to translate</source>
        <translation>Im Ausgangstext suchen</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>&amp;Begin</source>
        <translation>An&amp;fangen</translation>
    </message>
    <message>
        <source>How Translator works</source>
        <translation>So funktioniert Translator</translation>
    </message>
    <message>
        <source>Three steps</source>
        <translation>Drei Schritte</translation>
    </message>
    <message>
        <source>Nothing you write leaves this machine.</source>
        <translation>Nichts, was Sie schreiben, verlässt diesen Rechner.</translation>
    </message>
    <message>
        <source>Type on the left</source>
        <translation>Links tippen</translation>
    </message>
    <message>
        <source>The translation appears here. Choose the languages above.</source>
        <translation>Die Übersetzung erscheint hier. Die Sprachen wählen Sie oben.</translation>
    </message>
    <message>
        <source>Correct on the right</source>
        <translation>Rechts korrigieren</translation>
    </message>
    <message>
        <source>Change any sentence. From then on it is translated your way.</source>
        <translation>Ändern Sie einen Satz. Von da an wird er so übersetzt, wie Sie es wollen.</translation>
    </message>
    <message>
        <source>It learns from you</source>
        <translation>Es lernt von Ihnen</translation>
    </message>
    <message>
        <source>What makes translations worse is undone. Ctrl+L shows how it goes.</source>
        <translation>Was Übersetzungen schlechter macht, wird zurückgenommen. Strg+L zeigt, wie es läuft.</translation>
    </message>
    <message>
        <source>Settings: Ctrl+,   All keys: F1</source>
        <translation>Einstellungen: Strg+,   Alle Tasten: F1</translation>
    </message>
</context>
<context>
    <name>GhostText</name>
    <message>
        <source>Suggestion</source>
        <translation>Vorschlag</translation>
    </message>
</context>
<context>
    <name>GlobalShortcut</name>
    <message>
        <source>Works in every program. Your desktop asks you, and may suggest others.</source>
        <translation>Gilt in jedem Programm. Ihre Arbeitsumgebung fragt nach und schlägt vielleicht andere Tasten vor.</translation>
    </message>
    <message>
        <source>Works in every program. Without keys it is off.</source>
        <translation>Gilt in jedem Programm. Ohne Tasten ist es aus.</translation>
    </message>
    <message>
        <source>This desktop hands out no keys. In its keyboard settings you can give some to the command %1, which puts the translation on the clipboard.</source>
        <translation>Diese Arbeitsumgebung vergibt keine Tasten. In ihren Tastatureinstellungen können Sie dem Befehl %1 welche geben; er legt die Übersetzung in die Zwischenablage.</translation>
    </message>
    <message>
        <source>macOS does not let Translator hear %1. Allow it in System Settings, Privacy &amp; Security, under Accessibility and Input Monitoring, and start Translator again.</source>
        <translation>macOS lässt Translator %1 nicht hören. Erlauben Sie es in den Systemeinstellungen unter „Datenschutz &amp; Sicherheit“, bei „Bedienungshilfen“ und „Eingabeüberwachung“, und starten Sie Translator neu.</translation>
    </message>
    <message>
        <source>The desktop no longer answers.</source>
        <translation>Die Arbeitsumgebung antwortet nicht mehr.</translation>
    </message>
    <message>
        <source>Your desktop gave no keys. Choose some again and it asks again, or give the command %1 some in its keyboard settings.</source>
        <translation>Ihre Arbeitsumgebung hat keine Tasten vergeben. Wählen Sie noch einmal welche, dann fragt sie noch einmal, oder geben Sie dem Befehl %1 welche in ihren Tastatureinstellungen.</translation>
    </message>
    <message>
        <source>Your desktop took the keys back until the program starts again.</source>
        <translation>Ihre Arbeitsumgebung hat die Tasten zurückgenommen, bis das Programm wieder startet.</translation>
    </message>
    <message>
        <source>Your desktop says: %1. Its keyboard settings can change that.</source>
        <translation>Ihre Arbeitsumgebung sagt: %1. In ihren Tastatureinstellungen lässt sich das ändern.</translation>
    </message>
    <message>
        <source>Your desktop names no keys for this yet. Choose some in its keyboard settings.</source>
        <translation>Ihre Arbeitsumgebung nennt hierfür noch keine Tasten. Wählen Sie welche in ihren Tastatureinstellungen.</translation>
    </message>
    <message>
        <source>%1 translates the clipboard now.</source>
        <translation>%1 übersetzt jetzt die Zwischenablage.</translation>
    </message>
    <message>
        <source>%1 cannot be had: another program uses it. Choose other keys.</source>
        <translation>%1 ist nicht zu haben: Ein anderes Programm verwendet es. Wählen Sie andere Tasten.</translation>
    </message>
    <message>
        <source>Choose a letter or digit together with Ctrl, Alt or the system&apos;s key, or a function key.</source>
        <translation>Wählen Sie einen Buchstaben oder eine Ziffer zusammen mit Strg, Alt oder der Systemtaste, oder eine Funktionstaste.</translation>
    </message>
    <message>
        <source>Letters with Option and digits with Shift write other signs, and cannot be told. Choose other keys, or a function key.</source>
        <translation>Buchstaben mit der Wahltaste und Ziffern mit der Umschalttaste schreiben andere Zeichen und lassen sich nicht erkennen. Wählen Sie andere Tasten oder eine Funktionstaste.</translation>
    </message>
    <message>
        <source>%1 cannot be listened for on this system. Choose other keys, or translate the clipboard from the tray.</source>
        <translation>Auf %1 lässt sich auf diesem System nicht hören. Wählen Sie andere Tasten, oder übersetzen Sie die Zwischenablage aus dem Infobereich.</translation>
    </message>
    <message>
        <source>The desktop does not answer.</source>
        <translation>Die Arbeitsumgebung antwortet nicht.</translation>
    </message>
    <message>
        <source>Translate the clipboard</source>
        <translation>Zwischenablage übersetzen</translation>
    </message>
</context>
<context>
    <name>Glossary</name>
    <message>
        <source>Glossary: %1 → %2</source>
        <translation>Glossar: %1 → %2</translation>
    </message>
    <message>
        <source>The glossary wants “%2” for “%1”</source>
        <translation>Das Glossar verlangt „%2“ für „%1“</translation>
    </message>
    <message numerus="yes">
        <source>%Ln terms</source>
        <translation>
            <numerusform>%Ln Begriff</numerusform>
            <numerusform>%Ln Begriffe</numerusform>
        </translation>
    </message>
    <message>
        <source>Removed “%1”.</source>
        <translation>„%1“ entfernt.</translation>
    </message>
    <message>
        <source>Removed %1.</source>
        <translation>Entfernt: %1.</translation>
    </message>
    <message>
        <source>Replaced “%1”.</source>
        <translation>„%1“ ersetzt.</translation>
    </message>
    <message>
        <source>Replaced %1.</source>
        <translation>Ersetzt: %1.</translation>
    </message>
</context>
<context>
    <name>GlossaryDialog</name>
    <message>
        <source>Glossary: %1 → %2</source>
        <translation>Glossar: %1 → %2</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importieren…</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportieren…</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search the glossary</source>
        <translation>Glossar durchsuchen</translation>
    </message>
    <message>
        <source>Add the terms of a table with a tab between columns: term, translation, case (yes or no), note. The last two may be missing.</source>
        <translation>Nimmt die Begriffe einer Tabelle auf, deren Spalten ein Tabulator trennt: Begriff, Übersetzung, Groß/klein (yes oder no), Notiz. Die letzten beiden dürfen fehlen.</translation>
    </message>
    <message>
        <source>Edit this translation (F2)</source>
        <translation>Diese Übersetzung bearbeiten (F2)</translation>
    </message>
    <message>
        <source>Remove the chosen terms (Delete)</source>
        <translation>Gewählte Begriffe entfernen (Entf)</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>Glossar</translation>
    </message>
    <message>
        <source>Drafts keep to the terms you add here. Your corrections go before them.</source>
        <translation>Entwürfe halten sich an die Begriffe, die Sie hier eintragen. Ihre Korrekturen gehen ihnen vor.</translation>
    </message>
    <message>
        <source>No term with these words.</source>
        <translation>Kein Begriff mit diesen Wörtern.</translation>
    </message>
    <message>
        <source>Import terms</source>
        <translation>Begriffe importieren</translation>
    </message>
    <message>
        <source>Export terms</source>
        <translation>Begriffe exportieren</translation>
    </message>
    <message>
        <source>glossary</source>
        <translation>Glossar</translation>
    </message>
    <message>
        <source>Tables (*.tsv *.txt)</source>
        <translation>Tabellen (*.tsv *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Gespeichert.</translation>
    </message>
    <message>
        <source>Imported: %1.</source>
        <translation>Importiert: %1.</translation>
    </message>
    <message>
        <source>Line %1 was left out: %2.</source>
        <translation>Zeile %1 wurde ausgelassen: %2.</translation>
    </message>
    <message>
        <source>So were: %1.</source>
        <translation>Ebenso: %1.</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 gespeichert</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>There is no earlier text</source>
        <translation>Es gibt keinen früheren Text</translation>
    </message>
    <message>
        <source>There is no later text</source>
        <translation>Es gibt keinen späteren Text</translation>
    </message>
    <message>
        <source>There is no translated text to keep</source>
        <translation>Es gibt keinen übersetzten Text zum Aufbewahren</translation>
    </message>
    <message>
        <source>This text is not kept in the history</source>
        <translation>Dieser Text steht nicht im Verlauf</translation>
    </message>
    <message>
        <source>The history is switched off in the settings</source>
        <translation>Der Verlauf ist in den Einstellungen ausgeschaltet</translation>
    </message>
    <message>
        <source>Added to the favourites</source>
        <translation>Zu den Favoriten hinzugefügt</translation>
    </message>
    <message>
        <source>Removed from the favourites</source>
        <translation>Aus den Favoriten entfernt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln texts</source>
        <translation>
            <numerusform>%Ln Text</numerusform>
            <numerusform>%Ln Texte</numerusform>
        </translation>
    </message>
    <message>
        <source>The newest %1 texts are kept, on this machine only. Favourites stay as long as you like.</source>
        <translation>Aufbewahrt werden die neuesten %1 Texte, nur auf diesem Rechner. Favoriten bleiben, solange Sie möchten.</translation>
    </message>
    <message>
        <source>Erase the whole history (%1)? It leaves this machine for good.</source>
        <translation>Den ganzen Verlauf löschen (%1)? Er verlässt diesen Rechner für immer.</translation>
    </message>
    <message>
        <source>Erase the whole history (%1), all favourites (%2) with it? It leaves this machine for good.</source>
        <translation>Den ganzen Verlauf löschen (%1), mit allen Favoriten (%2)? Er verlässt diesen Rechner für immer.</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>&amp;Favourites only</source>
        <translation>&amp;Nur Favoriten</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Translate again</source>
        <translation>&amp;Wieder übersetzen</translation>
    </message>
    <message>
        <source>&amp;Copy translation</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>&amp;Erase all…</source>
        <translation>&amp;Alles löschen…</translation>
    </message>
    <message>
        <source>The history is switched off in the settings. Nothing is added to it.</source>
        <translation>Der Verlauf ist in den Einstellungen ausgeschaltet. Nichts kommt hinzu.</translation>
    </message>
    <message>
        <source>Search in sources and translations</source>
        <translation>In Ausgangstexten und Übersetzungen suchen</translation>
    </message>
    <message>
        <source>Search the history</source>
        <translation>Verlauf durchsuchen</translation>
    </message>
    <message>
        <source>Put the text into the window (Enter)</source>
        <translation>Den Text ins Fenster holen (Enter)</translation>
    </message>
    <message>
        <source>Copy the translation as you left it (Ctrl+C)</source>
        <translation>Die Übersetzung kopieren, wie Sie sie verlassen haben (Strg+C)</translation>
    </message>
    <message>
        <source>Favourites stay when older texts go (Ctrl+D)</source>
        <translation>Favoriten bleiben, wenn ältere Texte gehen (Strg+D)</translation>
    </message>
    <message>
        <source>Erase this text (Delete)</source>
        <translation>Diesen Text löschen (Entf)</translation>
    </message>
    <message>
        <source>&amp;Remove from favourites</source>
        <translation>Aus &amp;Favoriten entfernen</translation>
    </message>
    <message>
        <source>&amp;Add to favourites</source>
        <translation>Zu &amp;Favoriten</translation>
    </message>
    <message>
        <source>No text with these words.</source>
        <translation>Kein Text mit diesen Wörtern.</translation>
    </message>
    <message>
        <source>No favourites. Ctrl+D makes the text in the window one.</source>
        <translation>Keine Favoriten. Strg+D macht den Text im Fenster zu einem.</translation>
    </message>
    <message>
        <source>What you translate is kept here once you pause or go on to another text.</source>
        <translation>Was Sie übersetzen, steht hier, sobald Sie innehalten oder zu einem anderen Text übergehen.</translation>
    </message>
    <message>
        <source>Translation copied.</source>
        <translation>Übersetzung kopiert.</translation>
    </message>
    <message>
        <source>&amp;Erase everything</source>
        <translation>&amp;Alles löschen</translation>
    </message>
    <message>
        <source>&amp;Keep it</source>
        <translation>&amp;Behalten</translation>
    </message>
    <message>
        <source>Deleted.</source>
        <translation>Gelöscht.</translation>
    </message>
    <message>
        <source>Everything is erased.</source>
        <translation>Alles ist gelöscht.</translation>
    </message>
</context>
<context>
    <name>HistoryList</name>
    <message>
        <source>favourite</source>
        <translation>Favorit</translation>
    </message>
</context>
<context>
    <name>HistorySettings</name>
    <message>
        <source>Keep a histor&amp;y of what I translate</source>
        <translation>Einen Verlauf meiner Übersetzungen &amp;führen</translation>
    </message>
    <message>
        <source>&amp;Erase the history…</source>
        <translation>Verlauf &amp;löschen…</translation>
    </message>
    <message>
        <source>Texts are kept when you pause or go on to another one, to be found again with Ctrl+H.</source>
        <translation>Texte werden aufbewahrt, wenn Sie innehalten oder zu einem anderen übergehen, und sind mit Strg+H wiederzufinden.</translation>
    </message>
    <message>
        <source>It is empty.</source>
        <translation>Er ist leer.</translation>
    </message>
    <message>
        <source>%1 in it.</source>
        <translation>%1 darin.</translation>
    </message>
    <message>
        <source>Nothing is added any more. %1 in it, until you erase them.</source>
        <translation>Nichts kommt mehr hinzu. %1 darin, bis Sie sie löschen.</translation>
    </message>
    <message>
        <source>Erase e&amp;verything</source>
        <translation>Alles lö&amp;schen</translation>
    </message>
    <message>
        <source>&amp;Keep it</source>
        <translation>&amp;Behalten</translation>
    </message>
    <message>
        <source>Erased.</source>
        <translation>Gelöscht.</translation>
    </message>
</context>
<context>
    <name>ImportRow</name>
    <message>
        <source>The import is under way</source>
        <translation>Der Import läuft</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stops the import; no correction of it is kept</source>
        <translation>Bricht den Import ab; keine Korrektur daraus bleibt</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Liest die Datei…</translation>
    </message>
    <message>
        <source>Importing %1 of %2</source>
        <translation>Importiert %1 von %2</translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message numerus="yes">
        <source>%n revisions</source>
        <translation>
            <numerusform>%n Revision</numerusform>
            <numerusform>%n Revisionen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n revisions of another base model rest (%1).</source>
        <translation>
            <numerusform>%n Revision eines anderen Basismodells ruht (%1).</numerusform>
            <numerusform>%n Revisionen eines anderen Basismodells ruhen (%1).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n revisions of another base model (%1)? They serve only where that model is in use. Your corrections stay.</source>
        <translation>
            <numerusform>%n Revision eines anderen Basismodells löschen (%1)? Sie übersetzt nur, wo jenes Modell in Gebrauch ist. Ihre Korrekturen bleiben.</numerusform>
            <numerusform>%n Revisionen eines anderen Basismodells löschen (%1)? Sie übersetzen nur, wo jenes Modell in Gebrauch ist. Ihre Korrekturen bleiben.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing in “%1”. Delete it?</source>
        <translation>In „%1“ ist nichts. Löschen?</translation>
    </message>
    <message>
        <source>its corrections (damaged)</source>
        <translation>die Korrekturen (beschädigt)</translation>
    </message>
    <message>
        <source>Deleting “%1” removes %2, %3, its glossary and its history (%4) for good.</source>
        <translation>„%1“ zu löschen entfernt %2, %3, das Glossar und den Verlauf (%4) für immer.</translation>
    </message>
    <message>
        <source>Emptying “%1” removes %2, %3, its glossary and its history (%4) for good.</source>
        <translation>„%1“ zu leeren entfernt %2, %3, das Glossar und den Verlauf (%4) für immer.</translation>
    </message>
    <message>
        <source>This removes all profiles with %1, %2, glossaries and histories, added models (%3), the settings and the cache: %4 in all, for good. Files that you exported or saved elsewhere stay.</source>
        <translation>Das entfernt für immer alle Profile mit %1, %2, Glossaren und Verläufen, hinzugefügte Modelle (%3), die Einstellungen und den Zwischenspeicher: insgesamt %4. Dateien, die Sie exportiert oder anderswo gespeichert haben, bleiben.</translation>
    </message>
</context>
<context>
    <name>LanguageBar</name>
    <message>
        <source>Source language</source>
        <translation>Ausgangssprache</translation>
    </message>
    <message>
        <source>Target language</source>
        <translation>Zielsprache</translation>
    </message>
    <message>
        <source>Swap the languages</source>
        <translation>Sprachen tauschen</translation>
    </message>
    <message>
        <source>Swap the languages (Ctrl+Shift+X)</source>
        <translation>Sprachen tauschen (Strg+Umschalt+X)</translation>
    </message>
</context>
<context>
    <name>LanguageChoice</name>
    <message>
        <source>Language of the window</source>
        <translation>Sprache des Fensters</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Lan&amp;guage of the window:</source>
        <translation>Sp&amp;rache des Fensters:</translation>
    </message>
</context>
<context>
    <name>Languages</name>
    <message>
        <source>Arabic</source>
        <translation>Arabisch</translation>
    </message>
    <message>
        <source>Bulgarian</source>
        <translation>Bulgarisch</translation>
    </message>
    <message>
        <source>Catalan</source>
        <translation>Katalanisch</translation>
    </message>
    <message>
        <source>Czech</source>
        <translation>Tschechisch</translation>
    </message>
    <message>
        <source>Danish</source>
        <translation>Dänisch</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>Griechisch</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Spanisch</translation>
    </message>
    <message>
        <source>Estonian</source>
        <translation>Estnisch</translation>
    </message>
    <message>
        <source>Persian</source>
        <translation>Persisch</translation>
    </message>
    <message>
        <source>Finnish</source>
        <translation>Finnisch</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Französisch</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>Hebräisch</translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation>Hindi</translation>
    </message>
    <message>
        <source>Croatian</source>
        <translation>Kroatisch</translation>
    </message>
    <message>
        <source>Hungarian</source>
        <translation>Ungarisch</translation>
    </message>
    <message>
        <source>Indonesian</source>
        <translation>Indonesisch</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>Italienisch</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>Japanisch</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>Koreanisch</translation>
    </message>
    <message>
        <source>Lithuanian</source>
        <translation>Litauisch</translation>
    </message>
    <message>
        <source>Latvian</source>
        <translation>Lettisch</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>Niederländisch</translation>
    </message>
    <message>
        <source>Norwegian</source>
        <translation>Norwegisch</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>Polnisch</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>Portugiesisch</translation>
    </message>
    <message>
        <source>Romanian</source>
        <translation>Rumänisch</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>Russisch</translation>
    </message>
    <message>
        <source>Slovak</source>
        <translation>Slowakisch</translation>
    </message>
    <message>
        <source>Slovenian</source>
        <translation>Slowenisch</translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation>Schwedisch</translation>
    </message>
    <message>
        <source>Thai</source>
        <translation>Thai</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>Türkisch</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>Ukrainisch</translation>
    </message>
    <message>
        <source>Urdu</source>
        <translation>Urdu</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>Vietnamesisch</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>Chinesisch</translation>
    </message>
</context>
<context>
    <name>Learning</name>
    <message>
        <source>It will be learned</source>
        <translation>Sie wird gelernt</translation>
    </message>
    <message>
        <source>Forgetting…</source>
        <translation>Vergisst…</translation>
    </message>
    <message>
        <source>Ending the round under way, then forgetting…</source>
        <translation>Die laufende Runde wird beendet, dann wird vergessen…</translation>
    </message>
    <message>
        <source>Restored: it answers from now on</source>
        <translation>Wiederhergestellt: Sie gilt von jetzt an</translation>
    </message>
    <message>
        <source>Changing the revision…</source>
        <translation>Die Revision wird gewechselt …</translation>
    </message>
    <message>
        <source>Ending the round under way, then changing the revision…</source>
        <translation>Die laufende Runde wird beendet, dann die Revision gewechselt…</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>Correction saved</source>
        <translation>Korrektur gespeichert</translation>
    </message>
    <message>
        <source>The import was stopped. Nothing was added.</source>
        <translation>Der Import wurde abgebrochen. Nichts wurde hinzugefügt.</translation>
    </message>
    <message>
        <source>Nothing was added: all of it is there already</source>
        <translation>Nichts wurde hinzugefügt: Alles ist schon da</translation>
    </message>
    <message>
        <source>Added: %1</source>
        <translation>Hinzugefügt: %1</translation>
    </message>
    <message>
        <source>Added: %1. There already: %2</source>
        <translation>Hinzugefügt: %1. Schon vorhanden: %2</translation>
    </message>
    <message>
        <source>Forgotten</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Forgotten, and the revisions that had learned from it</source>
        <translation>Vergessen, und mit ihr die Revisionen, die aus ihr gelernt hatten</translation>
    </message>
    <message>
        <source>The base model is in use</source>
        <translation>Das Basismodell ist in Gebrauch</translation>
    </message>
    <message>
        <source>Revision %1 is in use</source>
        <translation>Revision %1 ist in Gebrauch</translation>
    </message>
    <message>
        <source>Learned</source>
        <translation>Gelernt</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Waits for more</source>
        <translation>Wartet auf weitere</translation>
    </message>
    <message>
        <source>Known already</source>
        <translation>Schon bekannt</translation>
    </message>
    <message>
        <source>Held out</source>
        <translation>Zum Prüfen</translation>
    </message>
    <message>
        <source>Set aside: looks wrong</source>
        <translation>Zurückgestellt: fragwürdig</translation>
    </message>
    <message>
        <source>Set aside: did harm</source>
        <translation>Zurückgestellt: schadete</translation>
    </message>
    <message>
        <source>Set aside: undone</source>
        <translation>Zurückgestellt: zurückgenommen</translation>
    </message>
    <message>
        <source>Memory only</source>
        <translation>Nur im Gedächtnis</translation>
    </message>
    <message>
        <source>Memory only: private</source>
        <translation>Nur im Gedächtnis: privat</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Ersetzt</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>The revision in use has learned it.</source>
        <translation>Die Revision in Gebrauch hat sie gelernt.</translation>
    </message>
    <message>
        <source>It waits to be learned.</source>
        <translation>Sie wartet darauf, gelernt zu werden.</translation>
    </message>
    <message>
        <source>A round has tried it, and could not show yet that learning it helps and does no harm. It is tried again with your next corrections. The memory answers it all the same.</source>
        <translation>Eine Runde hat sie ausprobiert und konnte noch nicht zeigen, dass sie zu lernen hilft und nicht schadet. Mit Ihren nächsten Korrekturen wird sie noch einmal ausprobiert. Das Gedächtnis antwortet trotzdem damit.</translation>
    </message>
    <message>
        <source>The model translates it so by itself: there was nothing to learn.</source>
        <translation>Das Modell übersetzt es von sich aus so: Zu lernen war nichts.</translation>
    </message>
    <message>
        <source>It is never learned: what was learned is judged by it. The memory answers it all the same.</source>
        <translation>Sie wird nie gelernt: An ihr wird Gelerntes geprüft. Das Gedächtnis antwortet trotzdem damit.</translation>
    </message>
    <message>
        <source>It does not look like a translation of its source, so it is not learned until you say that it is right. The memory answers it all the same.</source>
        <translation>Sie sieht nicht nach einer Übersetzung ihres Ausgangstexts aus und wird darum erst gelernt, wenn Sie sagen, dass sie stimmt. Das Gedächtnis kennt sie trotzdem.</translation>
    </message>
    <message>
        <source>Learned alone, it made other translations worse, so it is not learned until you say that it is right. The memory answers it all the same.</source>
        <translation>Allein gelernt, hat sie andere Übersetzungen verschlechtert und wird darum erst wieder gelernt, wenn Sie sagen, dass sie stimmt. Das Gedächtnis kennt sie trotzdem.</translation>
    </message>
    <message>
        <source>You went back to a revision without it, so it is not learned again until you say that it is right. The memory answers it all the same.</source>
        <translation>Sie sind zu einer Revision ohne sie zurückgegangen; sie wird darum erst wieder gelernt, wenn Sie sagen, dass sie stimmt. Das Gedächtnis kennt sie trotzdem.</translation>
    </message>
    <message>
        <source>It is, or is very like, a sentence that what was learned is judged by, so it is not learned. The memory answers it all the same.</source>
        <translation>Sie ist ein Satz, an dem Gelerntes geprüft wird, oder einem solchen sehr ähnlich; deshalb wird sie nicht gelernt. Das Gedächtnis antwortet trotzdem damit.</translation>
    </message>
    <message>
        <source>It looks as if it held an address, a long number or a key, so it is not learned. The memory answers it all the same.</source>
        <translation>Sie scheint eine Adresse, eine lange Nummer oder einen Schlüssel zu enthalten und wird deshalb nicht gelernt. Das Gedächtnis antwortet trotzdem damit.</translation>
    </message>
    <message>
        <source>You have corrected the same source again since.</source>
        <translation>Sie haben denselben Ausgangstext inzwischen neu korrigiert.</translation>
    </message>
    <message>
        <source>Your new text could not be saved. Edit it to try again.</source>
        <translation>Ihr neuer Text konnte nicht gespeichert werden. Bearbeiten Sie ihn, um es noch einmal zu versuchen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln corrections</source>
        <translation>
            <numerusform>%Ln Korrektur</numerusform>
            <numerusform>%Ln Korrekturen</numerusform>
        </translation>
    </message>
    <message>
        <source>Ready to learn from your corrections.</source>
        <translation>Bereit, aus Ihren Korrekturen zu lernen.</translation>
    </message>
    <message>
        <source>Waiting: %1.</source>
        <translation>Es warten: %1.</translation>
    </message>
    <message>
        <source>Preparing to learn.</source>
        <translation>Das Lernen wird vorbereitet.</translation>
    </message>
    <message>
        <source>Learning from %1.</source>
        <translation>Lernt aus: %1.</translation>
    </message>
    <message>
        <source>Learning all corrections once more.</source>
        <translation>Lernt alle Korrekturen noch einmal.</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
    <message>
        <source>Comparing what was learned with the model in use.</source>
        <translation>Vergleicht das Gelernte mit dem Modell in Gebrauch.</translation>
    </message>
    <message>
        <source>Sentence %1 of %2</source>
        <translation>Satz %1 von %2</translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>Learning begins when you pause typing.</source>
        <translation>Das Lernen beginnt, wenn Sie beim Tippen innehalten.</translation>
    </message>
    <message>
        <source>Nothing waits to be learned.</source>
        <translation>Nichts wartet darauf, gelernt zu werden.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln corrections were tried, and wait until you correct more.</source>
        <translation>
            <numerusform>%Ln Korrektur wurde ausprobiert und wartet, bis Sie mehr korrigieren.</numerusform>
            <numerusform>%Ln Korrekturen wurden ausprobiert und warten, bis Sie mehr korrigieren.</numerusform>
        </translation>
    </message>
    <message>
        <source>Answered from memory and never learned: %1; “Corrections” says why.</source>
        <translation>Aus dem Gedächtnis beantwortet und nie gelernt: %1; unter „Korrekturen“ steht, warum.</translation>
    </message>
    <message>
        <source>%1 of %2 corrections right by itself</source>
        <translation>%1 von %2 Korrekturen von selbst richtig</translation>
    </message>
    <message>
        <source>All learned once more: revision %1 is in use</source>
        <translation>Alles noch einmal gelernt: Revision %1 ist in Gebrauch</translation>
    </message>
    <message>
        <source>Learned %1: revision %2 is in use</source>
        <translation>%1 gelernt: Revision %2 ist in Gebrauch</translation>
    </message>
    <message>
        <source>Round %1</source>
        <translation>Runde %1</translation>
    </message>
    <message>
        <source>Round %1, on an earlier base model</source>
        <translation>Runde %1, auf einem früheren Basismodell</translation>
    </message>
    <message>
        <source>accepted as revision %1</source>
        <translation>angenommen als Revision %1</translation>
    </message>
    <message>
        <source>accepted as revision %1, which was removed since</source>
        <translation>angenommen als Revision %1, die seitdem entfernt wurde</translation>
    </message>
    <message>
        <source>undone, because it would have done harm</source>
        <translation>zurückgenommen, weil es geschadet hätte</translation>
    </message>
    <message>
        <source>undecided, because harm cannot be excluded yet</source>
        <translation>unentschieden, weil Schaden noch nicht auszuschließen ist</translation>
    </message>
    <message>
        <source>nothing was learned</source>
        <translation>nichts wurde gelernt</translation>
    </message>
    <message>
        <source>no measurable change</source>
        <translation>keine messbare Änderung</translation>
    </message>
    <message>
        <source>Your own sentences would have come out worse, so it is not used.</source>
        <translation>Ihre eigenen Sätze wären schlechter geworden, deshalb wird es nicht benutzt.</translation>
    </message>
    <message>
        <source>Other text would have come out worse, so it is not used.</source>
        <translation>Andere Texte wären schlechter geworden, deshalb wird es nicht benutzt.</translation>
    </message>
    <message>
        <source>More of your corrections come out right, and other text not measurably worse.</source>
        <translation>Mehr von Ihren Korrekturen kommen richtig heraus, und andere Texte nicht messbar schlechter.</translation>
    </message>
    <message>
        <source>Your sentences come out better, and other text not measurably worse.</source>
        <translation>Ihre Sätze werden besser übersetzt und andere Texte nicht messbar schlechter.</translation>
    </message>
    <message>
        <source>It has learned, and nothing comes out measurably worse; so it is in use.</source>
        <translation>Es wurde gelernt, und nichts ist messbar schlechter geworden; deshalb ist es in Gebrauch.</translation>
    </message>
    <message>
        <source>There are too few sentences to judge by, so it waits.</source>
        <translation>Es gibt noch zu wenige Sätze, um zu urteilen; deshalb wartet es.</translation>
    </message>
    <message>
        <source>It might do harm; the next corrections will tell.</source>
        <translation>Es könnte schaden; die nächsten Korrekturen werden es zeigen.</translation>
    </message>
    <message>
        <source>No gain can be seen yet; it waits for more corrections.</source>
        <translation>Noch ist kein Gewinn zu sehen; es wartet auf weitere Korrekturen.</translation>
    </message>
    <message>
        <source>As before.</source>
        <translation>Wie zuvor.</translation>
    </message>
    <message>
        <source>Enough for now.</source>
        <translation>Genügt vorerst.</translation>
    </message>
    <message>
        <source>Within chance.</source>
        <translation>Im Rahmen des Zufalls.</translation>
    </message>
    <message>
        <source>Harm.</source>
        <translation>Schaden.</translation>
    </message>
    <message>
        <source>Unclear.</source>
        <translation>Unklar.</translation>
    </message>
    <message>
        <source>No harm.</source>
        <translation>Kein Schaden.</translation>
    </message>
    <message>
        <source>Gain.</source>
        <translation>Gewinn.</translation>
    </message>
    <message>
        <source>No worse.</source>
        <translation>Nicht schlechter.</translation>
    </message>
    <message>
        <source>No gain.</source>
        <translation>Kein Gewinn.</translation>
    </message>
    <message>
        <source>Base model</source>
        <translation>Basismodell</translation>
    </message>
    <message>
        <source>Revision %1</source>
        <translation>Revision %1</translation>
    </message>
    <message>
        <source>%1, in use</source>
        <translation>%1, aktiv</translation>
    </message>
    <message>
        <source>%1, being forgotten</source>
        <translation>%1, wird vergessen</translation>
    </message>
    <message>
        <source>Before anything was learned</source>
        <translation>Bevor etwas gelernt wurde</translation>
    </message>
    <message>
        <source>general %1</source>
        <translation>allgemein %1</translation>
    </message>
    <message>
        <source>yours %1</source>
        <translation>Ihre %1</translation>
    </message>
    <message>
        <source>Learned from:</source>
        <translation>Gelernt aus:</translation>
    </message>
    <message>
        <source>… and %1 more</source>
        <translation>… und %1 weitere</translation>
    </message>
    <message>
        <source>today, %1</source>
        <translation>heute, %1</translation>
    </message>
    <message>
        <source>Another translation of this sentence will be in force again: “%1”.</source>
        <translation>Eine andere Übersetzung dieses Satzes gilt dann wieder: „%1“.</translation>
    </message>
    <message>
        <source>Forget the correction of “%1”? It leaves the memory for good, and texts that hold it leave the history. No revision has learned from it.</source>
        <translation>Die Korrektur von „%1“ vergessen? Sie verlässt das Gedächtnis für immer, und Texte, die sie enthalten, verlassen den Verlauf. Keine Revision hat aus ihr gelernt.</translation>
    </message>
    <message>
        <source>Forget the correction of “%1”? It leaves the memory for good, and so do texts in the history that hold it and the revisions that learned from it (%2). What else they had learned is learned again, unless you had gone back to before it.</source>
        <translation>Die Korrektur von „%1“ vergessen? Sie verlässt das Gedächtnis für immer, ebenso Texte im Verlauf, die sie enthalten, und die Revisionen, die aus ihr gelernt haben (%2). Was diese sonst gelernt hatten, wird neu gelernt, außer Sie waren dahinter zurückgegangen.</translation>
    </message>
</context>
<context>
    <name>LearningPanel</name>
    <message>
        <source>Pages of the learning panel</source>
        <translation>Seiten des Lernbereichs</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>Lernen</translation>
    </message>
    <message>
        <source>Revisions</source>
        <translation>Revisionen</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>Korrekturen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Close the learning panel</source>
        <translation>Lernbereich schließen</translation>
    </message>
    <message>
        <source>Close the learning panel (Ctrl+L)</source>
        <translation>Lernbereich schließen (Strg+L)</translation>
    </message>
</context>
<context>
    <name>LearningWiring</name>
    <message>
        <source>Learning paused</source>
        <translation>Lernen angehalten</translation>
    </message>
    <message>
        <source>Learning…</source>
        <translation>Lernt…</translation>
    </message>
</context>
<context>
    <name>LongText</name>
    <message>
        <source>Stopped: %1 of %2 sentences are translated. Press “Go on” or change the text for the rest.</source>
        <translation>Angehalten: %1 von %2 Sätzen sind übersetzt. Für den Rest drücken Sie „Weiter“ oder ändern Sie den Text.</translation>
    </message>
    <message>
        <source>Translating: %1 of %2 sentences, %3</source>
        <translation>Wird übersetzt: %1 von %2 Sätzen, %3</translation>
    </message>
    <message>
        <source>Improving: %1 of %2 sentences, %3</source>
        <translation>Wird verbessert: %1 von %2 Sätzen, %3</translation>
    </message>
    <message>
        <source>Translating…</source>
        <translation>Wird übersetzt …</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Translator</source>
        <translation>Translator</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Startet…</translation>
    </message>
    <message>
        <source>Loading %1…</source>
        <translation>%1 wird geladen…</translation>
    </message>
    <message>
        <source>Ready: %1</source>
        <translation>Bereit: %1</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Copied: %1 of %2 sentences, the others are not translated yet</source>
        <translation>Kopiert: %1 von %2 Sätzen, die anderen sind noch nicht übersetzt</translation>
    </message>
    <message>
        <source>Correction saved</source>
        <translation>Korrektur gespeichert</translation>
    </message>
    <message>
        <source>Opening anew…</source>
        <translation>Wird neu geöffnet …</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Open text…</source>
        <translation>Text ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>&amp;Save translation…</source>
        <translation>Übersetzung &amp;speichern…</translation>
    </message>
    <message>
        <source>&amp;Paste and translate</source>
        <translation>&amp;Einfügen und übersetzen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>S&amp;uchen…</translation>
    </message>
    <message>
        <source>Find ne&amp;xt</source>
        <translation>Nä&amp;chste Fundstelle</translation>
    </message>
    <message>
        <source>Find previ&amp;ous</source>
        <translation>Vorige Fu&amp;ndstelle</translation>
    </message>
    <message>
        <source>C&amp;lear the text</source>
        <translation>&amp;Text leeren</translation>
    </message>
    <message>
        <source>Copy the tra&amp;nslation</source>
        <translation>Ü&amp;bersetzung kopieren</translation>
    </message>
    <message>
        <source>&amp;Save correction</source>
        <translation>Korrektur &amp;speichern</translation>
    </message>
    <message>
        <source>Use the s&amp;imilar translation</source>
        <translation>Ä&amp;hnliche Übersetzung verwenden</translation>
    </message>
    <message>
        <source>Make the text a fa&amp;vourite, or no longer</source>
        <translation>Text zum Fa&amp;voriten machen oder nicht mehr</translation>
    </message>
    <message>
        <source>&amp;Glossary…</source>
        <translation>Gl&amp;ossar…</translation>
    </message>
    <message>
        <source>S&amp;ettings…</source>
        <translation>E&amp;instellungen…</translation>
    </message>
    <message>
        <source>&amp;Swap the languages</source>
        <translation>Sprachen &amp;tauschen</translation>
    </message>
    <message>
        <source>&amp;Back to the text before</source>
        <translation>&amp;Zurück zum vorigen Text</translation>
    </message>
    <message>
        <source>&amp;Forward to the text after</source>
        <translation>&amp;Weiter zum nächsten Text</translation>
    </message>
    <message>
        <source>&amp;History…</source>
        <translation>&amp;Verlauf…</translation>
    </message>
    <message>
        <source>&amp;Other pane</source>
        <translation>A&amp;nderes Feld</translation>
    </message>
    <message>
        <source>Open or close the l&amp;earning panel</source>
        <translation>&amp;Lernbereich öffnen oder schließen</translation>
    </message>
    <message>
        <source>La&amp;rger learning panel</source>
        <translation>Lernbereich v&amp;ergrößern</translation>
    </message>
    <message>
        <source>Sm&amp;aller learning panel</source>
        <translation>Lernbe&amp;reich verkleinern</translation>
    </message>
    <message>
        <source>&amp;Compact window</source>
        <translation>Ko&amp;mpaktes Fenster</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>&amp;Größerer Text</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>&amp;Kleinerer Text</translation>
    </message>
    <message>
        <source>&amp;Usual text size</source>
        <translation>Ü&amp;bliche Textgröße</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;About Translator</source>
        <translation>Ü&amp;ber Translator</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>A&amp;lles auswählen</translation>
    </message>
    <message>
        <source>A&amp;dd to glossary…</source>
        <translation>Zum &amp;Glossar hinzufügen…</translation>
    </message>
</context>
<context>
    <name>Naming</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
</context>
<context>
    <name>NearMatchRow</name>
    <message>
        <source>Use</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Use “%1”</source>
        <translation>„%1“ verwenden</translation>
    </message>
    <message>
        <source>Your translation of “%1”, which is alike by %2</source>
        <translation>Ihre Übersetzung von „%1“, Ähnlichkeit %2</translation>
    </message>
</context>
<context>
    <name>NearStrip</name>
    <message>
        <source>Similar sentences that you have translated</source>
        <translation>Ähnliche Sätze, die Sie übersetzt haben</translation>
    </message>
    <message>
        <source>Put this translation into the sentence (Alt+Enter)</source>
        <translation>Diese Übersetzung in den Satz einsetzen (Alt+Enter)</translation>
    </message>
    <message>
        <source>Put this translation into the sentence</source>
        <translation>Diese Übersetzung in den Satz einsetzen</translation>
    </message>
</context>
<context>
    <name>PaneKeys</name>
    <message>
        <source>%1Click</source>
        <translation>%1Klick</translation>
    </message>
    <message>
        <source>%1Wheel</source>
        <translation>%1Mausrad</translation>
    </message>
    <message>
        <source>Other words for the one clicked, in sentences of the model</source>
        <translation>Andere Wörter für das angeklickte, in Sätzen des Modells</translation>
    </message>
    <message>
        <source>Other words for the one clicked, in your own sentences, too</source>
        <translation>Andere Wörter für das angeklickte, auch in eigenen Sätzen</translation>
    </message>
    <message>
        <source>Into the list of other words after a click</source>
        <translation>Nach einem Klick in die Liste anderer Wörter</translation>
    </message>
    <message>
        <source>Take the next word of a suggestion</source>
        <translation>Das nächste Wort eines Vorschlags übernehmen</translation>
    </message>
    <message>
        <source>Take all of a suggestion</source>
        <translation>Einen Vorschlag ganz übernehmen</translation>
    </message>
    <message>
        <source>Put a suggestion away</source>
        <translation>Einen Vorschlag ausblenden</translation>
    </message>
    <message>
        <source>Stop the translation of a long text</source>
        <translation>Übersetzung eines langen Texts anhalten</translation>
    </message>
    <message>
        <source>Larger or smaller text</source>
        <translation>Größerer oder kleinerer Text</translation>
    </message>
</context>
<context>
    <name>ProfileMenu</name>
    <message>
        <source>Pro&amp;file</source>
        <translation>&amp;Profil</translation>
    </message>
    <message>
        <source>&amp;Manage profiles…</source>
        <translation>Profile &amp;verwalten…</translation>
    </message>
    <message>
        <source>%1 – Translator</source>
        <translation>%1 – Translator</translation>
    </message>
</context>
<context>
    <name>ProfilesDialog</name>
    <message>
        <source>Profiles</source>
        <translation>Profile</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>Korrekturen</translation>
    </message>
    <message>
        <source>Revisions</source>
        <translation>Revisionen</translation>
    </message>
    <message>
        <source>On disk</source>
        <translation>Auf dem Datenträger</translation>
    </message>
    <message>
        <source>Each profile has corrections of its own and learns from them alone: one for a client, a field or a style.</source>
        <translation>Jedes Profil hat eigene Korrekturen und lernt nur aus ihnen: eines für einen Kunden, ein Fachgebiet oder einen Stil.</translation>
    </message>
    <message>
        <source>%1 (in use)</source>
        <translation>%1 (aktiv)</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>beschädigt</translation>
    </message>
    <message>
        <source>Name of the new profile:</source>
        <translation>Name des neuen Profils:</translation>
    </message>
    <message>
        <source>C&amp;reate</source>
        <translation>An&amp;legen</translation>
    </message>
    <message>
        <source>New name:</source>
        <translation>Neuer Name:</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>Then “%1” is used.</source>
        <translation>Danach wird „%1“ verwendet.</translation>
    </message>
    <message>
        <source>&amp;Empty it</source>
        <translation>&amp;Leeren</translation>
    </message>
    <message>
        <source>&amp;Delete it</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>&amp;Keep it</source>
        <translation>&amp;Behalten</translation>
    </message>
</context>
<context>
    <name>ProgressPage</name>
    <message>
        <source>Progress of this round</source>
        <translation>Fortschritt dieser Runde</translation>
    </message>
    <message>
        <source>Pause learning</source>
        <translation>Lernen anhalten</translation>
    </message>
    <message>
        <source>Go on learning</source>
        <translation>Weiterlernen</translation>
    </message>
    <message>
        <source>General text, BLEU</source>
        <translation>Allgemeiner Text, BLEU</translation>
    </message>
    <message>
        <source>Likeness to the base model, BLEU</source>
        <translation>Ähnlichkeit mit dem Basismodell, BLEU</translation>
    </message>
    <message>
        <source>Your text, BLEU</source>
        <translation>Ihr Text, BLEU</translation>
    </message>
    <message numerus="yes">
        <source>only %n sentences</source>
        <translation>
            <numerusform>nur %n Satz</numerusform>
            <numerusform>nur %n Sätze</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RevisionChoice</name>
    <message>
        <source>Learned by revision %1</source>
        <translation>Von Revision %1 gelernt</translation>
    </message>
</context>
<context>
    <name>RevisionList</name>
    <message>
        <source>Revisions, newest first</source>
        <translation>Revisionen, neueste zuerst</translation>
    </message>
</context>
<context>
    <name>RevisionsPage</name>
    <message>
        <source>Show its corrections</source>
        <translation>Gelernte Korrekturen zeigen</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen …</translation>
    </message>
    <message>
        <source>Your text by the chosen revision</source>
        <translation>Ihr Text in der gewählten Revision</translation>
    </message>
    <message>
        <source>Go back to this one</source>
        <translation>Zu dieser zurückgehen</translation>
    </message>
    <message>
        <source>Type a text to see what each revision makes of it.</source>
        <translation>Geben Sie einen Text ein, um zu sehen, was jede Revision daraus macht.</translation>
    </message>
    <message>
        <source>Translating…</source>
        <translation>Übersetzt…</translation>
    </message>
    <message>
        <source>Use this one again</source>
        <translation>Diese wieder verwenden</translation>
    </message>
    <message>
        <source>What was learned later rests, and can be returned to.</source>
        <translation>Was später gelernt wurde, ruht, und Sie können dorthin zurück.</translation>
    </message>
    <message>
        <source>Your text by the revision in use:</source>
        <translation>Ihr Text in der Revision in Gebrauch:</translation>
    </message>
    <message>
        <source>The beginning of your text by the revision in use:</source>
        <translation>Der Anfang Ihres Texts in der Revision in Gebrauch:</translation>
    </message>
    <message>
        <source>It translates your text in the same way:</source>
        <translation>Sie übersetzt Ihren Text genauso:</translation>
    </message>
    <message>
        <source>It translates the beginning of your text in the same way:</source>
        <translation>Sie übersetzt den Anfang Ihres Texts genauso:</translation>
    </message>
    <message>
        <source>Your text by this revision; the present wording is struck out:</source>
        <translation>Ihr Text in dieser Revision; der jetzige Wortlaut ist durchgestrichen:</translation>
    </message>
    <message>
        <source>The beginning of your text by this revision; the present wording is struck out:</source>
        <translation>Der Anfang Ihres Texts in dieser Revision; der jetzige Wortlaut ist durchgestrichen:</translation>
    </message>
</context>
<context>
    <name>RoundReasons</name>
    <message>
        <source>The round before</source>
        <translation>Die Runde davor</translation>
    </message>
    <message>
        <source>The round after</source>
        <translation>Die Runde danach</translation>
    </message>
    <message>
        <source>What was found in this round</source>
        <translation>Was sich in dieser Runde zeigte</translation>
    </message>
    <message>
        <source>No round so far</source>
        <translation>Noch keine Runde</translation>
    </message>
    <message>
        <source>Correct a few sentences. When you pause, the model learns from them, and what it learned is kept only if nothing else got worse. About one in eight is not learned: it is kept to judge by.</source>
        <translation>Korrigieren Sie einige Sätze. Wenn Sie innehalten, lernt das Modell aus ihnen, und was es gelernt hat, bleibt nur, wenn nichts anderes schlechter wurde. Etwa jede achte wird nicht gelernt: Sie dient dem Urteil.</translation>
    </message>
</context>
<context>
    <name>RunningLearner</name>
    <message>
        <source>Until then, this window saves no correction and learns nothing.</source>
        <translation>Bis dahin speichert dieses Fenster keine Korrektur und lernt nichts.</translation>
    </message>
</context>
<context>
    <name>ScoreChart</name>
    <message>
        <source>By round: ● accepted   ○ no change   ✕ undone</source>
        <translation>Je Runde: ● angenommen   ○ keine Änderung   ✕ zurückgenommen</translation>
    </message>
    <message>
        <source>BLEU over the rounds</source>
        <translation>BLEU über die Runden</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>No display</source>
        <translation>Kein Bildschirm</translation>
    </message>
    <message>
        <source>There is no display to open the window on. On the command line, use: translator translate --from en --to de &quot;Where is the station?&quot;</source>
        <translation>Es gibt keinen Bildschirm, auf dem sich das Fenster öffnen ließe. Verwenden Sie auf der Befehlszeile: translator translate --from en --to de &quot;Where is the station?&quot;</translation>
    </message>
    <message>
        <source>No clipboard</source>
        <translation>Keine Zwischenablage</translation>
    </message>
    <message>
        <source>The clipboard cannot be reached, because no display answers. Give the text itself: translator translate --from en --to de &quot;Where is the station?&quot;</source>
        <translation>Die Zwischenablage ist nicht erreichbar, weil kein Bildschirm antwortet. Geben Sie den Text selbst an: translator translate --from en --to de &quot;Where is the station?&quot;</translation>
    </message>
    <message>
        <source>A system library is missing</source>
        <translation>Eine Systembibliothek fehlt</translation>
    </message>
    <message>
        <source>The window needs the system library {library}, which is not installed. On Debian or Ubuntu, run: sudo apt-get install libegl1 libxcb-cursor0 libxkbcommon-x11-0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-render-util0 libxcb-shape0 libxcb-xinerama0. On the command line, Translator works without it.</source>
        <translation>Das Fenster braucht die Systembibliothek {library}, die nicht installiert ist. Führen Sie unter Debian oder Ubuntu aus: sudo apt-get install libegl1 libxcb-cursor0 libxkbcommon-x11-0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-render-util0 libxcb-shape0 libxcb-xinerama0. Auf der Befehlszeile läuft Translator auch ohne sie.</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>Der Datenträger ist voll</translation>
    </message>
    <message>
        <source>There is no space left to write {path}. Free some space on that disk and try again; what was saved before is unharmed.</source>
        <translation>Für {path} ist kein Platz mehr. Schaffen Sie Platz auf diesem Datenträger und versuchen Sie es noch einmal; was vorher gespeichert war, ist unversehrt.</translation>
    </message>
    <message>
        <source>A file cannot be read</source>
        <translation>Eine Datei kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}. Check the name and that you may read it.</source>
        <translation>{path} kann nicht gelesen werden: {reason}. Prüfen Sie den Namen und ob Sie die Datei lesen dürfen.</translation>
    </message>
    <message>
        <source>A file cannot be written</source>
        <translation>Eine Datei kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>{path} cannot be written: {reason}. Check that you may write there, or choose another place.</source>
        <translation>{path} kann nicht geschrieben werden: {reason}. Prüfen Sie, ob Sie dort schreiben dürfen, oder wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>A file is damaged</source>
        <translation>Eine Datei ist beschädigt</translation>
    </message>
    <message>
        <source>{path} is damaged. {what_to_do}</source>
        <translation>{path} ist beschädigt. {what_to_do}</translation>
    </message>
    <message>
        <source>The file is not in the right form</source>
        <translation>Die Datei hat nicht die richtige Form</translation>
    </message>
    <message>
        <source>{path}, line {line}: {problem}. Mend that line and try again.</source>
        <translation>{path}, Zeile {line}: {problem}. Berichtigen Sie diese Zeile und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Too few pairs to judge by</source>
        <translation>Zu wenige Paare zum Beurteilen</translation>
    </message>
    <message>
        <source>{path} holds {pairs} different pairs whose source was never corrected; {least} are needed. Add others and try again.</source>
        <translation>{path} enthält {pairs} verschiedene Paare, deren Ausgangssatz nie korrigiert wurde; nötig sind {least}. Fügen Sie weitere hinzu und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Not UTF-8 text</source>
        <translation>Kein UTF-8-Text</translation>
    </message>
    <message>
        <source>{where} is not UTF-8 text. Save it as UTF-8 where it was written, or convert it, for example with: iconv -f {encoding} -t UTF-8</source>
        <translation>{where} ist kein Text in UTF-8. Speichern Sie den Text dort, wo er geschrieben wurde, als UTF-8, oder wandeln Sie ihn um, zum Beispiel mit: iconv -f {encoding} -t UTF-8</translation>
    </message>
    <message>
        <source>The file is compressed</source>
        <translation>Die Datei ist gepackt</translation>
    </message>
    <message>
        <source>{path} is compressed. Unpack it first and give what was in it; save a spreadsheet as UTF-8 text with tabs instead.</source>
        <translation>{path} ist gepackt. Entpacken Sie sie zuerst und geben Sie an, was darin war; eine Tabellenkalkulation speichern Sie stattdessen als UTF-8-Text mit Tabulatoren.</translation>
    </message>
    <message>
        <source>Nothing there</source>
        <translation>Nichts da</translation>
    </message>
    <message>
        <source>{what} is empty, so there is nothing to do.</source>
        <translation>{what} ist leer; es gibt nichts zu tun.</translation>
    </message>
    <message>
        <source>Something is already there</source>
        <translation>Dort ist schon etwas</translation>
    </message>
    <message>
        <source>{path} already exists and was left as it is. Choose another name.</source>
        <translation>{path} gibt es schon und blieb, wie es ist. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Translator is already open</source>
        <translation>Translator ist schon geöffnet</translation>
    </message>
    <message>
        <source>Another Translator is working in {path}. Use that one, wait until it is done, or start this one with --home and another folder.</source>
        <translation>Ein anderer Translator arbeitet in {path}. Verwenden Sie jenen, warten Sie, bis er fertig ist, oder starten Sie diesen mit --home und einem anderen Ordner.</translation>
    </message>
    <message>
        <source>Nothing was erased</source>
        <translation>Nichts wurde gelöscht</translation>
    </message>
    <message>
        <source>This would erase {what}, for good. Nothing was erased yet. If you mean it, give the same command with --yes.</source>
        <translation>Das würde {what} endgültig löschen. Noch wurde nichts gelöscht. Wenn Sie das wollen, geben Sie denselben Befehl mit --yes.</translation>
    </message>
    <message>
        <source>Unknown language</source>
        <translation>Unbekannte Sprache</translation>
    </message>
    <message>
        <source>&apos;{code}&apos; is not a language code this program knows. Use two letters, such as en, de, fr, es, zh or ja.</source>
        <translation>„{code}“ ist kein Sprachkürzel, das dieses Programm kennt. Verwenden Sie zwei Buchstaben wie en, de, fr, es, zh oder ja.</translation>
    </message>
    <message>
        <source>The same language twice</source>
        <translation>Zweimal dieselbe Sprache</translation>
    </message>
    <message>
        <source>Source and target are both &apos;{code}&apos;. Choose two different languages.</source>
        <translation>Ausgangs- und Zielsprache sind beide „{code}“. Wählen Sie zwei verschiedene Sprachen.</translation>
    </message>
    <message>
        <source>The base model has changed</source>
        <translation>Das Basismodell hat sich geändert</translation>
    </message>
    <message>
        <source>The base model of {source}→{target} is another one than before, so what was learned on the earlier one rests (revisions: {revisions}). Your corrections are all there and answer as before. The new model learns from them again by itself while the window shows these languages, or at once with: translator learn --from {source} --to {target}</source>
        <translation>Das Basismodell für {source}→{target} ist ein anderes als zuvor, deshalb ruht, was auf dem früheren gelernt wurde (Revisionen: {revisions}). Ihre Korrekturen sind alle da und antworten wie zuvor. Das neue Modell lernt von selbst wieder aus ihnen, solange das Fenster diese Sprachen zeigt, oder sofort mit: translator learn --from {source} --to {target}</translation>
    </message>
    <message>
        <source>Unknown revision</source>
        <translation>Unbekannte Revision</translation>
    </message>
    <message>
        <source>There is no revision {number}. List them with: translator revisions</source>
        <translation>Es gibt keine Revision {number}. Alle zeigt: translator revisions</translation>
    </message>
    <message>
        <source>The revision rests</source>
        <translation>Die Revision ruht</translation>
    </message>
    <message>
        <source>Revision {number} was learned on another base model and does not fit this one. List those that do with: translator revisions</source>
        <translation>Revision {number} wurde auf einem anderen Basismodell gelernt und passt nicht zu diesem. Die passenden zeigt: translator revisions</translation>
    </message>
    <message>
        <source>These learning settings cannot work</source>
        <translation>Diese Lerneinstellungen gehen nicht</translation>
    </message>
    <message>
        <source>The learning settings cannot be carried out: {reason}. Change that setting, or return to the defaults.</source>
        <translation>Mit diesen Lerneinstellungen geht es nicht: {reason}. Ändern Sie die Einstellung oder kehren Sie zu den Vorgaben zurück.</translation>
    </message>
    <message>
        <source>The export failed its check</source>
        <translation>Der Export bestand seine Prüfung nicht</translation>
    </message>
    <message>
        <source>The export to {path} was removed because it did not pass its check: {difference}. Nothing else was changed; try again, and report this if it happens twice.</source>
        <translation>Der Export nach {path} wurde entfernt, weil er seine Prüfung nicht bestand: {difference}. Sonst wurde nichts geändert; versuchen Sie es noch einmal, und melden Sie es, wenn es wieder geschieht.</translation>
    </message>
    <message>
        <source>The revision is gone</source>
        <translation>Die Revision ist nicht mehr da</translation>
    </message>
    <message>
        <source>Revision {number} has been deleted meanwhile, so nothing was exported. Export again to take the one that serves now.</source>
        <translation>Revision {number} wurde inzwischen gelöscht, daher wurde nichts exportiert. Exportieren Sie noch einmal, um die zu nehmen, die jetzt dient.</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>The export was stopped. Nothing of it is left.</source>
        <translation>Der Export wurde abgebrochen. Nichts davon ist geblieben.</translation>
    </message>
    <message>
        <source>The store of corrections is damaged</source>
        <translation>Der Speicher der Korrekturen ist beschädigt</translation>
    </message>
    <message>
        <source>{path} is damaged. {what_was_kept}</source>
        <translation>{path} ist beschädigt. {what_was_kept}</translation>
    </message>
    <message>
        <source>Unknown correction</source>
        <translation>Unbekannte Korrektur</translation>
    </message>
    <message>
        <source>There is no correction {number}. List them with: translator corrections</source>
        <translation>Es gibt keine Korrektur {number}. Alle zeigt: translator corrections</translation>
    </message>
    <message>
        <source>A correction of other languages</source>
        <translation>Eine Korrektur anderer Sprachen</translation>
    </message>
    <message>
        <source>Correction {number} is of {source}→{target}. To learn it: translator learn --from {source} --to {target} --confirm {number}</source>
        <translation>Korrektur {number} gehört zu {source}→{target}. Um sie zu lernen: translator learn --from {source} --to {target} --confirm {number}</translation>
    </message>
    <message>
        <source>Unknown term</source>
        <translation>Unbekannter Begriff</translation>
    </message>
    <message>
        <source>There is no glossary term {number}. List them with: translator glossary</source>
        <translation>Es gibt keinen Glossarbegriff {number}. Alle zeigt: translator glossary</translation>
    </message>
    <message>
        <source>Not a term</source>
        <translation>Kein Begriff</translation>
    </message>
    <message>
        <source>The glossary needs a term and a translation. Write both and try again.</source>
        <translation>Das Glossar braucht einen Begriff und eine Übersetzung. Schreiben Sie beides und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The download did not work</source>
        <translation>Der Download hat nicht geklappt</translation>
    </message>
    <message>
        <source>{what} could not be downloaded: {reason}. Check the connection and the name and try again, or download it elsewhere and add its folder.</source>
        <translation>{what} konnte nicht heruntergeladen werden: {reason}. Prüfen Sie Verbindung und Namen und versuchen Sie es noch einmal, oder laden Sie es anderswo herunter und fügen Sie den Ordner hinzu.</translation>
    </message>
    <message>
        <source>Not a model</source>
        <translation>Kein Modell</translation>
    </message>
    <message>
        <source>{path} is not a translation model: {missing}. A model folder holds config.json, model.safetensors, source.spm, target.spm and vocab.json.</source>
        <translation>{path} ist kein Übersetzungsmodell: {missing}. Ein Modellordner enthält config.json, model.safetensors, source.spm, target.spm und vocab.json.</translation>
    </message>
    <message>
        <source>The model is not safe to open</source>
        <translation>Das Modell zu öffnen ist nicht sicher</translation>
    </message>
    <message>
        <source>{path} stores its weights in a form that can run code when opened, so it was left alone. Use a model with a model.safetensors file.</source>
        <translation>{path} speichert seine Gewichte in einer Form, die beim Öffnen Programme ausführen kann, und wurde darum nicht angerührt. Verwenden Sie ein Modell mit einer Datei model.safetensors.</translation>
    </message>
    <message>
        <source>No model for these languages</source>
        <translation>Kein Modell für diese Sprachen</translation>
    </message>
    <message>
        <source>No installed model translates {direction}. Available: {available}. Add a model with: translator models add FOLDER</source>
        <translation>Kein installiertes Modell übersetzt {direction}. Vorhanden: {available}. Ein Modell fügen Sie hinzu mit: translator models add ORDNER</translation>
    </message>
    <message>
        <source>Unknown model</source>
        <translation>Unbekanntes Modell</translation>
    </message>
    <message>
        <source>There is no model &apos;{name}&apos;. Installed: {available}.</source>
        <translation>Es gibt kein Modell „{name}“. Installiert: {available}.</translation>
    </message>
    <message>
        <source>The name is taken</source>
        <translation>Der Name ist vergeben</translation>
    </message>
    <message>
        <source>A model named &apos;{name}&apos; is installed already and was left as it is. Remove that one first with: translator models remove {name}, or give the new folder another name.</source>
        <translation>Ein Modell namens „{name}“ ist schon installiert und blieb, wie es ist. Entfernen Sie es zuerst mit: translator models remove {name}, oder geben Sie dem neuen Ordner einen anderen Namen.</translation>
    </message>
    <message>
        <source>Part of the program</source>
        <translation>Teil des Programms</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; came with the program and stays with it. To translate with another model, name it with --model.</source>
        <translation>„{name}“ kam mit dem Programm und bleibt dabei. Um mit einem anderen Modell zu übersetzen, nennen Sie es mit --model.</translation>
    </message>
    <message>
        <source>The profile is open elsewhere</source>
        <translation>Das Profil ist anderswo geöffnet</translation>
    </message>
    <message>
        <source>The profile &apos;{name}&apos; is open in another Translator, so it was left as it is. Close that window, or choose another profile in it, and try again.</source>
        <translation>Das Profil „{name}“ ist in einem anderen Translator geöffnet und blieb darum, wie es ist. Schließen Sie jenes Fenster oder wählen Sie dort ein anderes Profil, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Unknown profile</source>
        <translation>Unbekanntes Profil</translation>
    </message>
    <message>
        <source>There is no profile &apos;{name}&apos;. There are: {available}. To make one: translator profiles add NAME</source>
        <translation>Es gibt kein Profil „{name}“. Vorhanden: {available}. Eines anlegen: translator profiles add NAME</translation>
    </message>
    <message>
        <source>Not a name for a profile</source>
        <translation>Kein Name für ein Profil</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; cannot be the name of a profile. Begin with a letter or a digit, and use letters, digits, spaces and . ( ) - _ only, up to 64 of them.</source>
        <translation>„{name}“ kann kein Profil heißen. Beginnen Sie mit einem Buchstaben oder einer Ziffer und verwenden Sie nur Buchstaben, Ziffern, Leerzeichen und . ( ) - _, höchstens 64.</translation>
    </message>
    <message>
        <source>There is such a profile already</source>
        <translation>Dieses Profil gibt es schon</translation>
    </message>
    <message>
        <source>There is a profile &apos;{name}&apos; already. Choose another name.</source>
        <translation>Es gibt schon ein Profil „{name}“. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Etwas ist schiefgegangen</translation>
    </message>
    <message>
        <source>This machine got in the way</source>
        <translation>Dieser Rechner kam dazwischen</translation>
    </message>
    <message>
        <source>The model cannot be used</source>
        <translation>Das Modell ist nicht verwendbar</translation>
    </message>
    <message>
        <source>A fault of the program</source>
        <translation>Ein Fehler des Programms</translation>
    </message>
    <message>
        <source>Something went wrong inside the program. Your texts are safe.</source>
        <translation>Im Programm ist etwas schiefgegangen. Ihre Texte sind sicher.</translation>
    </message>
    <message>
        <source>That cannot be done</source>
        <translation>Das geht nicht</translation>
    </message>
    <message>
        <source>There are only {pairs} general sentences to judge by; {least} are needed.</source>
        <translation>Es gibt nur {pairs} allgemeine Sätze zum Urteilen; {least} sind nötig.</translation>
    </message>
    <message>
        <source>the base model&apos;s own translations</source>
        <translation>den eigenen Übersetzungen des Basismodells</translation>
    </message>
    <message>
        <source>general text</source>
        <translation>allgemeinem Text</translation>
    </message>
    <message>
        <source>The loss on {texts} ({pairs} sentences) changed by {change:+.3f} nats per token, at most {at_most:+.3f}; up to {tolerance:+.3f} is allowed.</source>
        <translation>Der Verlust auf {texts} ({pairs} Sätze) änderte sich um {change:+.3f} Nats je Token, höchstens um {at_most:+.3f}; bis {tolerance:+.3f} ist erlaubt.</translation>
    </message>
    <message>
        <source>The loss on what the base model would write of general text changed by {change:+.3f} ± {error:.3f} nats per token; up to {tolerance:+.3f} is allowed.</source>
        <translation>Der Verlust auf dem, was das Basismodell aus allgemeinem Text machen würde, änderte sich um {change:+.3f} ± {error:.3f} Nats je Token; bis {tolerance:+.3f} ist erlaubt.</translation>
    </message>
    <message>
        <source>Of {pairs} general sentences, {after} come out empty, copied, repeating or of the wrong length, against {before} with the base model; {allowed} more would be allowed.</source>
        <translation>Von {pairs} allgemeinen Sätzen werden {after} leer, abgeschrieben, mit Wiederholungen oder in falscher Länge übersetzt, gegenüber {before} beim Basismodell; {allowed} mehr wären erlaubt.</translation>
    </message>
    <message>
        <source>General BLEU changed by {change}.</source>
        <translation>Der allgemeine BLEU-Wert änderte sich um {change}.</translation>
    </message>
    <message>
        <source>General chrF changed by {change}.</source>
        <translation>Der allgemeine chrF-Wert änderte sich um {change}.</translation>
    </message>
    <message>
        <source>{change:+.2f} ± {error:.2f}</source>
        <translation>{change:+.2f} ± {error:.2f}</translation>
    </message>
    <message>
        <source>{figure}: no measurable change</source>
        <translation>{figure}: keine messbare Änderung</translation>
    </message>
    <message>
        <source>It gives {right} of {total} corrections right by itself, {before} before.</source>
        <translation>Von {total} Korrekturen macht es {right} von selbst richtig, vorher {before}.</translation>
    </message>
    <message>
        <source>On {pairs} of your corrections that it never learned from, the loss changed by {loss:+.3f} ± {loss_error:.3f} nats per token and BLEU by {bleu:+.2f} ± {bleu_error:.2f}.</source>
        <translation>Auf {pairs} Ihrer Korrekturen, aus denen es nie gelernt hat, änderte sich der Verlust um {loss:+.3f} ± {loss_error:.3f} Nats je Token und BLEU um {bleu:+.2f} ± {bleu_error:.2f}.</translation>
    </message>
    <message>
        <source>So far {pairs} of your corrections are kept for judging. Until there are {least}, a score over them says little; what counts is that, of those it learned from, no more come out wrong than chance explains.</source>
        <translation>Bisher sind {pairs} Ihrer Korrekturen zum Urteilen zurückgehalten. Bis es {least} sind, sagt eine Wertung über sie wenig; es zählt, dass von denen, aus denen gelernt wurde, nicht mehr falsch herauskommen, als der Zufall erklärt.</translation>
    </message>
    <message>
        <source>On new corrections, before learning them, the learner&apos;s loss differs from the base model&apos;s by {change:+.3f} ± {error:.3f} nats per token.</source>
        <translation>Auf neuen Korrekturen, bevor sie gelernt werden, unterscheidet sich der Verlust des Gelernten von dem des Basismodells um {change:+.3f} ± {error:.3f} Nats je Token.</translation>
    </message>
    <message>
        <source>Fetch it again from where it came from.</source>
        <translation>Holen Sie die Datei noch einmal von dort, wo sie herkam.</translation>
    </message>
    <message>
        <source>The settings in {path} cannot be read ({reason}); defaults are used.</source>
        <translation>Die Einstellungen in {path} können nicht gelesen werden ({reason}); es gelten die Vorgaben.</translation>
    </message>
    <message>
        <source>The settings in {path} are damaged; defaults are used.</source>
        <translation>Die Einstellungen in {path} sind beschädigt; es gelten die Vorgaben.</translation>
    </message>
    <message>
        <source>The settings were damaged; defaults are used. The old file is kept as {aside}.</source>
        <translation>Die Einstellungen waren beschädigt; es gelten die Vorgaben. Die alte Datei ist als {aside} aufbewahrt.</translation>
    </message>
    <message>
        <source>{path}, line {line}</source>
        <translation>{path}, Zeile {line}</translation>
    </message>
    <message>
        <source>the columns are {found}, not {wanted}</source>
        <translation>die Spalten sind {found}, nicht {wanted}</translation>
    </message>
    <message>
        <source>there is no tab between a source and a target</source>
        <translation>zwischen Ausgangstext und Übersetzung steht kein Tabulator</translation>
    </message>
    <message>
        <source>the target is empty</source>
        <translation>die Übersetzung ist leer</translation>
    </message>
    <message>
        <source>the source is empty</source>
        <translation>der Ausgangstext ist leer</translation>
    </message>
    <message>
        <source>Remove that folder; it is made again at the next start.</source>
        <translation>Entfernen Sie diesen Ordner; er wird beim nächsten Start neu angelegt.</translation>
    </message>
    <message>
        <source>Go back to another revision.</source>
        <translation>Gehen Sie zu einer anderen Revision zurück.</translation>
    </message>
    <message>
        <source>its vocabulary and its weights differ in size</source>
        <translation>Wortschatz und Gewichte sind verschieden groß</translation>
    </message>
    <message>
        <source>its activation function is none that Marian uses</source>
        <translation>seine Aktivierungsfunktion ist keine, die Marian verwendet</translation>
    </message>
    <message>
        <source>config.json does not give {key}</source>
        <translation>config.json nennt {key} nicht</translation>
    </message>
    <message>
        <source>the numbers in {name} have gaps</source>
        <translation>die Nummern in {name} haben Lücken</translation>
    </message>
    <message>
        <source>the weight {name} is missing</source>
        <translation>das Gewicht {name} fehlt</translation>
    </message>
    <message>
        <source>Add the model again, from where it came from.</source>
        <translation>Fügen Sie das Modell noch einmal hinzu, von dort, wo es herkam.</translation>
    </message>
    <message>
        <source>config.json is missing</source>
        <translation>config.json fehlt</translation>
    </message>
    <message>
        <source>config.json does not describe a Marian model</source>
        <translation>config.json beschreibt kein Marian-Modell</translation>
    </message>
    <message>
        <source>{name} is missing</source>
        <translation>{name} fehlt</translation>
    </message>
    <message>
        <source>model.safetensors is missing</source>
        <translation>model.safetensors fehlt</translation>
    </message>
    <message>
        <source>These keys cannot be used</source>
        <translation>Diese Tasten sind nicht verwendbar</translation>
    </message>
    <message>
        <source>{name} holds no text that can be read. Save it as plain text in UTF-8 first.</source>
        <translation>{name} enthält keinen lesbaren Text. Speichern Sie die Datei zuerst als reinen Text in UTF-8.</translation>
    </message>
    <message>
        <source>{name} was not saved: there is no “{character}” in {encoding}. Save it in UTF-8.</source>
        <translation>{name} wurde nicht gespeichert: In {encoding} gibt es kein „{character}“. Speichern Sie in UTF-8.</translation>
    </message>
    <message>
        <source>{name} is larger than 2 MB, too long for the window. On the command line: translator translate --from en --to de &lt; FILE</source>
        <translation>{name} ist größer als 2 MB, zu lang für das Fenster. Auf der Befehlszeile: translator translate --from en --to de &lt; DATEI</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>das ist ein Ordner</translation>
    </message>
    <message>
        <source>it is not a file</source>
        <translation>das ist keine Datei</translation>
    </message>
    <message>
        <source>the process that reads it again did not finish ({error})</source>
        <translation>der Prozess, der ihn wieder einliest, wurde nicht fertig ({error})</translation>
    </message>
    <message>
        <source>it could not be read again ({last})</source>
        <translation>er ließ sich nicht wieder einlesen ({last})</translation>
    </message>
    <message>
        <source>it gave {found} translations of {expected} sentences</source>
        <translation>er gab zu {expected} Sätzen {found} Übersetzungen</translation>
    </message>
    <message>
        <source>only {equal} of {expected} translations are the same</source>
        <translation>nur {equal} von {expected} Übersetzungen sind gleich</translation>
    </message>
    <message>
        <source>Putting the weights together</source>
        <translation>Gewichte werden zusammengefügt</translation>
    </message>
    <message>
        <source>Writing, and reading it again to compare</source>
        <translation>Wird geschrieben und zum Vergleich wieder eingelesen</translation>
    </message>
    <message>
        <source>The list of sentences to compare by</source>
        <translation>Die Liste der Sätze zum Vergleichen</translation>
    </message>
    <message>
        <source>The list of corrections</source>
        <translation>Die Liste der Korrekturen</translation>
    </message>
    <message>
        <source>the embedding that decoding starts from is not zero</source>
        <translation>die Einbettung, mit der das Dekodieren beginnt, ist nicht null</translation>
    </message>
    <message>
        <source>its embeddings and its output layer came apart</source>
        <translation>Einbettungen und Ausgabeschicht stimmen nicht mehr überein</translation>
    </message>
    <message>
        <source>its stored settings give empty translations</source>
        <translation>mit den gespeicherten Einstellungen bleiben die Übersetzungen leer</translation>
    </message>
    <message>
        <source>An earlier revision serves.</source>
        <translation>Eine frühere Revision dient.</translation>
    </message>
    <message>
        <source>The list of pairs</source>
        <translation>Die Liste der Satzpaare</translation>
    </message>
    <message>
        <source>it trains neither embeddings nor encoder nor decoder</source>
        <translation>es werden weder Einbettungen noch Encoder noch Decoder trainiert</translation>
    </message>
    <message>
        <source>LoRA needs the encoder or the decoder</source>
        <translation>LoRA braucht den Encoder oder den Decoder</translation>
    </message>
    <message>
        <source>its learning rate is not positive</source>
        <translation>die Lernrate ist nicht positiv</translation>
    </message>
    <message>
        <source>it has no steps</source>
        <translation>es gibt keine Schritte</translation>
    </message>
    <message>
        <source>a count or weight is negative</source>
        <translation>eine Anzahl oder ein Gewicht ist negativ</translation>
    </message>
    <message>
        <source>a rank or count is below one</source>
        <translation>ein Rang oder eine Anzahl ist kleiner als eins</translation>
    </message>
    <message>
        <source>{path} is not UTF-8 text</source>
        <translation>{path} ist kein UTF-8-Text</translation>
    </message>
    <message>
        <source>{path} is not TOML ({error})</source>
        <translation>{path} ist kein TOML ({error})</translation>
    </message>
    <message>
        <source>there is no setting &apos;{name}&apos;</source>
        <translation>es gibt keine Einstellung „{name}“</translation>
    </message>
    <message>
        <source>{name} is one of {names}</source>
        <translation>{name} ist eines von: {names}</translation>
    </message>
    <message>
        <source>{name} is a list of names of layers</source>
        <translation>{name} ist eine Liste von Namen von Schichten</translation>
    </message>
    <message>
        <source>{name} is a {kind}</source>
        <translation>{name} ist vom Typ {kind}</translation>
    </message>
    <message>
        <source>It is passed over, and another revision serves. Your corrections are unharmed.</source>
        <translation>Sie wird übergangen, und eine andere Revision wird verwendet. Ihre Korrekturen sind unversehrt.</translation>
    </message>
    <message>
        <source>The newest revision serves; choose another with: translator rollback N</source>
        <translation>Die neueste Revision dient; eine andere wählen Sie mit: translator rollback N</translation>
    </message>
    <message>
        <source>The model gives these corrections by itself already; there was nothing to learn.</source>
        <translation>Das Modell gibt diese Korrekturen schon von selbst; es gab nichts zu lernen.</translation>
    </message>
    <message>
        <source>Of these corrections {number} are too long to be learned; the memory alone answers them. The model gives the others by itself already.</source>
        <translation>Von diesen Korrekturen sind {number} zu lang, um gelernt zu werden; sie kennt nur das Gedächtnis. Die anderen gibt das Modell schon von selbst.</translation>
    </message>
    <message>
        <source>These corrections look as if they belonged to other sources; they wait until you say that they are right.</source>
        <translation>Diese Korrekturen sehen aus, als gehörten sie zu anderen Ausgangstexten; sie warten, bis Sie sagen, dass sie stimmen.</translation>
    </message>
    <message>
        <source>Nothing was changed. Close every Translator that is open and start it again: it then saves all that can be read.</source>
        <translation>Nichts wurde geändert. Schließen Sie jeden offenen Translator und starten Sie ihn neu: Dann rettet er alles, was sich lesen lässt.</translation>
    </message>
    <message>
        <source>the system refused</source>
        <translation>das System hat es verweigert</translation>
    </message>
    <message>
        <source>it is read-only</source>
        <translation>sie lässt sich nur lesen</translation>
    </message>
    <message>
        <source>it cannot be opened</source>
        <translation>sie lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>access is denied</source>
        <translation>der Zugriff ist verweigert</translation>
    </message>
    <message>
        <source>the disk reported an error</source>
        <translation>der Datenträger meldete einen Fehler</translation>
    </message>
    <message>
        <source>What could be read was kept (corrections: {kept}, terms of the glossary: {terms}). The damaged file is set aside as {name}, in case more can be got from it, until you next forget a correction.</source>
        <translation>Was lesbar war, wurde behalten (Korrekturen: {kept}, Einträge des Glossars: {terms}). Die beschädigte Datei liegt als {name} daneben, falls sich noch mehr daraus holen lässt, bis Sie das nächste Mal eine Korrektur vergessen.</translation>
    </message>
    <message>
        <source>it was written by a newer Translator; install that version</source>
        <translation>sie wurde von einem neueren Translator geschrieben; installieren Sie diese Version</translation>
    </message>
    <message>
        <source>it is not UTF-8 text</source>
        <translation>das ist kein UTF-8-Text</translation>
    </message>
    <message>
        <source>there is no tab between a term and its translation</source>
        <translation>zwischen Begriff und Übersetzung steht kein Tabulator</translation>
    </message>
    <message>
        <source>the term is empty</source>
        <translation>der Begriff ist leer</translation>
    </message>
    <message>
        <source>the translation is empty</source>
        <translation>die Übersetzung ist leer</translation>
    </message>
    <message>
        <source>the column for case says neither yes nor no</source>
        <translation>in der Spalte für Groß/klein steht weder yes noch no</translation>
    </message>
    <message>
        <source>{kept} texts of the history could be read and were kept. The damaged file is set aside as {name} until something is erased. Try again to go on.</source>
        <translation>{kept} Texte des Verlaufs waren lesbar und sind erhalten. Die beschädigte Datei liegt als {name} beiseite, bis etwas gelöscht wird. Versuchen Sie es noch einmal, um fortzufahren.</translation>
    </message>
    <message>
        <source>{path} (for {direction})</source>
        <translation>{path} (für {direction})</translation>
    </message>
    <message>
        <source>The list of what TMX can hold</source>
        <translation>Die Liste dessen, was TMX aufnehmen kann</translation>
    </message>
    <message>
        <source>it is not a PO file, or broken</source>
        <translation>das ist keine PO-Datei, oder sie ist beschädigt</translation>
    </message>
    <message>
        <source>it declares XML entities, which are not accepted</source>
        <translation>sie erklärt XML-Entitäten, die nicht angenommen werden</translation>
    </message>
    <message>
        <source>the XML is broken</source>
        <translation>das XML ist fehlerhaft</translation>
    </message>
    <message>
        <source>it is not a TMX file</source>
        <translation>das ist keine TMX-Datei</translation>
    </message>
    <message>
        <source>it is not an XLIFF file</source>
        <translation>das ist keine XLIFF-Datei</translation>
    </message>
    <message>
        <source>{problem} Until then corrections cannot be saved.</source>
        <translation>{problem} Bis dahin können keine Korrekturen gespeichert werden.</translation>
    </message>
    <message>
        <source>The translation is empty.</source>
        <translation>Die Übersetzung ist leer.</translation>
    </message>
    <message>
        <source>The translation is the same as the source.</source>
        <translation>Die Übersetzung ist gleich dem Ausgangstext.</translation>
    </message>
    <message>
        <source>The translation is not in the script of {wanted}.</source>
        <translation>Die Übersetzung ist nicht in der Schrift für {wanted}.</translation>
    </message>
    <message>
        <source>The translation looks like {guessed}, not {wanted}.</source>
        <translation>Die Übersetzung sieht nach {guessed} aus, nicht nach {wanted}.</translation>
    </message>
    <message>
        <source>The translation is much longer than the source.</source>
        <translation>Die Übersetzung ist viel länger als der Ausgangstext.</translation>
    </message>
    <message>
        <source>The translation is much shorter than the source.</source>
        <translation>Die Übersetzung ist viel kürzer als der Ausgangstext.</translation>
    </message>
    <message>
        <source>The glossary has “{translation}” for “{term}”, and the translation does not say it. If you save it, it goes before the glossary.</source>
        <translation>Im Glossar steht „{translation}“ für „{term}“, und die Übersetzung sagt es nicht. Wenn Sie sie speichern, geht sie dem Glossar vor.</translation>
    </message>
    <message>
        <source>Correction {number} gives another translation of this source. The new one will be used, and the earlier one kept.</source>
        <translation>Korrektur {number} übersetzt diesen Ausgangstext anders. Die neue wird verwendet, die frühere aufbewahrt.</translation>
    </message>
    <message>
        <source>The model &apos;{name}&apos;, which the settings wish for, is no longer installed. From now on the program chooses the model.</source>
        <translation>Das Modell „{name}“, das die Einstellungen wünschen, ist nicht mehr installiert. Von nun an wählt das Programm das Modell.</translation>
    </message>
    <message>
        <source>{problem} Another model is used in its place.</source>
        <translation>{problem} An seiner Stelle wird ein anderes Modell verwendet.</translation>
    </message>
    <message>
        <source>its config.json names no directions</source>
        <translation>config.json nennt keine Richtungen</translation>
    </message>
    <message>
        <source>its files do not tell which languages it translates (write &quot;translator&quot;: {{&quot;directions&quot;: [&quot;en-de&quot;]}} into its config.json, with the right codes)</source>
        <translation>seine Dateien sagen nicht, welche Sprachen es übersetzt (schreiben Sie &quot;translator&quot;: {{&quot;directions&quot;: [&quot;en-de&quot;]}} mit den richtigen Kürzeln in config.json)</translation>
    </message>
    <message>
        <source>its config.json names &apos;{slug}&apos;, which is not a direction</source>
        <translation>config.json nennt „{slug}“, und das ist keine Richtung</translation>
    </message>
    <message>
        <source>{file} does not describe a Marian model</source>
        <translation>{file} beschreibt kein Marian-Modell</translation>
    </message>
    <message>
        <source>there is no such folder</source>
        <translation>diesen Ordner gibt es nicht</translation>
    </message>
    <message>
        <source>it is a file, not a folder</source>
        <translation>das ist eine Datei, kein Ordner</translation>
    </message>
    <message>
        <source>Its eos_token_id is not that of &lt;/s&gt; in {file}. {what_to_do}</source>
        <translation>Die eos_token_id ist nicht die von &lt;/s&gt; in {file}. {what_to_do}</translation>
    </message>
    <message>
        <source>It gives no usable {name}. {what_to_do}</source>
        <translation>Sie enthält keine brauchbare Angabe für {name}. {what_to_do}</translation>
    </message>
    <message>
        <source>It does not fit the model beside it. {what_to_do}</source>
        <translation>Sie passt nicht zu dem Modell daneben. {what_to_do}</translation>
    </message>
    <message>
        <source>the environment variable HF_HUB_OFFLINE forbids it</source>
        <translation>die Umgebungsvariable HF_HUB_OFFLINE verbietet es</translation>
    </message>
    <message>
        <source>its owner wants you to agree to terms on the model&apos;s page first</source>
        <translation>der Eigentümer verlangt, dass Sie zuerst auf der Seite des Modells den Bedingungen zustimmen</translation>
    </message>
    <message>
        <source>there is no public model of that name</source>
        <translation>es gibt kein öffentliches Modell dieses Namens</translation>
    </message>
    <message>
        <source>that is not a name of the form owner/model</source>
        <translation>das ist kein Name der Form Eigentümer/Modell</translation>
    </message>
    <message>
        <source>the server answered with status {status}</source>
        <translation>der Server antwortete mit Status {status}</translation>
    </message>
    <message>
        <source>the server could not be reached</source>
        <translation>der Server war nicht erreichbar</translation>
    </message>
    <message>
        <source>it is made for CTranslate2; an export with --format hf can be added</source>
        <translation>es ist für CTranslate2 gemacht; hinzufügen lässt sich ein Export mit --format hf</translation>
    </message>
    <message>
        <source>{names} and {last} are missing</source>
        <translation>{names} und {last} fehlen</translation>
    </message>
    <message>
        <source>Get the model again from where it came from.</source>
        <translation>Holen Sie das Modell noch einmal von dort, wo es herkam.</translation>
    </message>
    <message>
        <source>It holds weights of a kind that a model has not ({odd}).</source>
        <translation>Sie enthält Gewichte einer Art, die ein Modell nicht hat ({odd}).</translation>
    </message>
    <message>
        <source>It has no {name}. {what_to_do}</source>
        <translation>{name} fehlt darin. {what_to_do}</translation>
    </message>
    <message>
        <source>It does not fit {file}: {name} should be {expected} and is {found}. {what_to_do}</source>
        <translation>Sie passt nicht zu {file}: {name} sollte {expected} sein und ist {found}. {what_to_do}</translation>
    </message>
    <message>
        <source>Its d_model cannot be divided by its {side}_attention_heads. {what_to_do}</source>
        <translation>d_model ist nicht durch {side}_attention_heads teilbar. {what_to_do}</translation>
    </message>
    <message>
        <source>It gives no usable decoder_vocab_size. {what_to_do}</source>
        <translation>Sie enthält keine brauchbare Angabe für decoder_vocab_size. {what_to_do}</translation>
    </message>
    <message>
        <source>there is no such user</source>
        <translation>es gibt keinen solchen Benutzer</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>&amp;Save an edit when I leave the sentence</source>
        <translation>Änderung &amp;speichern, wenn ich den Satz verlasse</translation>
    </message>
    <message>
        <source>&amp;Keep finished sentences for practice</source>
        <translation>Fertige Sätze zum Üben auf&amp;bewahren</translation>
    </message>
    <message>
        <source>&amp;Erase what was kept</source>
        <translation>Aufbewahrtes &amp;löschen</translation>
    </message>
    <message>
        <source>&amp;Tab leaves the pane</source>
        <translation>&amp;Tab verlässt das Feld</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> pt</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Textgröße</translation>
    </message>
    <message>
        <source>&amp;Corrections</source>
        <translation>&amp;Korrekturen</translation>
    </message>
    <message>
        <source>Trans&amp;lation</source>
        <translation>Übers&amp;etzung</translation>
    </message>
    <message>
        <source>&amp;Window</source>
        <translation>Fe&amp;nster</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>&amp;Verlauf</translation>
    </message>
    <message>
        <source>&amp;Desktop</source>
        <translation>&amp;Desktop</translation>
    </message>
    <message>
        <source>When this is off, an edit becomes a correction only when you save it, with the button under the translation or Ctrl+Enter.</source>
        <translation>Ist dies aus, wird eine Änderung erst zur Korrektur, wenn Sie sie speichern: mit der Schaltfläche unter der Übersetzung oder mit Strg+Enter.</translation>
    </message>
    <message>
        <source>Sentences you leave uncorrected help the model not to lose what it can already do. They stay on this machine.</source>
        <translation>Sätze, die Sie unkorrigiert lassen, helfen dem Modell, nicht zu verlernen, was es schon kann. Sie bleiben auf diesem Rechner.</translation>
    </message>
    <message>
        <source>In both panes. Also Ctrl and + or −, anywhere.</source>
        <translation>In beiden Feldern. Auch mit Strg und + oder −, überall.</translation>
    </message>
    <message>
        <source>When this is off, Tab writes a tab into the text; Shift+Tab leaves the pane, and F6 goes to the other one.</source>
        <translation>Ist das aus, schreibt Tab einen Tabulator in den Text; Umschalt+Tab verlässt das Feld, und F6 geht ins andere.</translation>
    </message>
    <message>
        <source>The window opens anew in it, with the same text.</source>
        <translation>Das Fenster öffnet sich darin neu, mit demselben Text.</translation>
    </message>
    <message>
        <source>Removes the sentences kept for practice from this machine</source>
        <translation>Entfernt die zum Üben aufbewahrten Sätze von diesem Rechner</translation>
    </message>
    <message>
        <source>Text si&amp;ze:</source>
        <translation>Text&amp;größe:</translation>
    </message>
    <message>
        <source>Erased.</source>
        <translation>Gelöscht.</translation>
    </message>
</context>
<context>
    <name>ShortcutList</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
</context>
<context>
    <name>SourcePane</name>
    <message>
        <source>Text to translate</source>
        <translation>Zu übersetzender Text</translation>
    </message>
    <message>
        <source>Type or paste text, or drop a text file</source>
        <translation>Text eingeben oder einfügen, oder eine Textdatei hier ablegen</translation>
    </message>
    <message>
        <source>Clear the text</source>
        <translation>Text leeren</translation>
    </message>
    <message numerus="yes">
        <source>%Ln characters</source>
        <translation>
            <numerusform>%Ln Zeichen</numerusform>
            <numerusform>%Ln Zeichen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Nothing leaves this machine</source>
        <translation>Nichts verlässt diesen Rechner</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Base model</source>
        <translation>Basismodell</translation>
    </message>
    <message numerus="yes">
        <source>Revision %n</source>
        <translation>
            <numerusform>Revision %n</numerusform>
            <numerusform>Revision %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Profile: %1</source>
        <translation>Profil: %1</translation>
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
    <name>SuspectRow</name>
    <message>
        <source>It is right, learn it</source>
        <translation>Sie stimmt, lernen</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>This correction looks wrong, so it waits: “%1” → “%2”</source>
        <translation>Diese Korrektur sieht falsch aus, darum wartet sie: „%1“ → „%2“</translation>
    </message>
    <message>
        <source>(%1 more)</source>
        <translation>(%1 weitere)</translation>
    </message>
</context>
<context>
    <name>SwapOffer</name>
    <message>
        <source>This looks like %1. Swap the languages?</source>
        <translation>Das sieht nach %1 aus. Sprachen tauschen?</translation>
    </message>
    <message>
        <source>S&amp;wap</source>
        <translation>&amp;Tauschen</translation>
    </message>
    <message>
        <source>This looks like %1. Translate it into %2?</source>
        <translation>Das sieht nach %1 aus. Nach %2 übersetzen?</translation>
    </message>
    <message>
        <source>&amp;Translate</source>
        <translation>&amp;Übersetzen</translation>
    </message>
</context>
<context>
    <name>SystemReasons</name>
    <message>
        <source>No such file or directory</source>
        <translation>Datei oder Ordner nicht gefunden</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>keine Berechtigung</translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation>der Vorgang ist nicht erlaubt</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>das ist ein Ordner</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>das ist kein Ordner</translation>
    </message>
    <message>
        <source>Directory not empty</source>
        <translation>der Ordner ist nicht leer</translation>
    </message>
    <message>
        <source>File exists</source>
        <translation>die Datei gibt es schon</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>der Dateiname ist zu lang</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>das Dateisystem lässt sich nur lesen</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>Ein-/Ausgabefehler</translation>
    </message>
    <message>
        <source>Device or resource busy</source>
        <translation>Gerät oder Ressource ist belegt</translation>
    </message>
    <message>
        <source>Too many open files</source>
        <translation>zu viele offene Dateien</translation>
    </message>
    <message>
        <source>Cannot allocate memory</source>
        <translation>der Arbeitsspeicher reicht nicht</translation>
    </message>
    <message>
        <source>Stale file handle</source>
        <translation>die Datei ist nicht mehr erreichbar</translation>
    </message>
</context>
<context>
    <name>TableKeys</name>
    <message>
        <source>Edit the chosen correction or term</source>
        <translation>Gewählte Korrektur oder gewählten Begriff bearbeiten</translation>
    </message>
    <message>
        <source>Delete what is chosen in a table or list</source>
        <translation>In Tabelle oder Liste Gewähltes löschen</translation>
    </message>
    <message>
        <source>Search the history or the glossary</source>
        <translation>Verlauf oder Glossar durchsuchen</translation>
    </message>
    <message>
        <source>Copy the translation chosen in the history</source>
        <translation>Im Verlauf gewählte Übersetzung kopieren</translation>
    </message>
</context>
<context>
    <name>TermEntry</name>
    <message>
        <source>&amp;Match case</source>
        <translation>&amp;Groß- und Kleinschreibung beachten</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>Other forms, divided by |: “invoices = Fakturen | der Faktura” is for the plural, and for another form of the translation. Anything else is a note for you.</source>
        <translation>Andere Formen, getrennt durch |: „invoices = Fakturen | der Faktura“ steht für die Mehrzahl und für eine andere Form der Übersetzung. Alles andere ist eine Notiz für Sie.</translation>
    </message>
    <message>
        <source>&amp;Term (%1)</source>
        <translation>&amp;Begriff (%1)</translation>
    </message>
    <message>
        <source>Trans&amp;lation (%1)</source>
        <translation>Überset&amp;zung (%1)</translation>
    </message>
    <message>
        <source>&amp;Other forms or a note</source>
        <translation>&amp;Andere Formen oder eine Notiz</translation>
    </message>
</context>
<context>
    <name>TermsModel</name>
    <message>
        <source>Term</source>
        <translation>Begriff</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>Übersetzung</translation>
    </message>
    <message>
        <source>Other forms or a note</source>
        <translation>Formen oder Notiz</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Groß/klein</translation>
    </message>
    <message>
        <source>Any case</source>
        <translation>Beliebig</translation>
    </message>
</context>
<context>
    <name>TimeLeft</name>
    <message numerus="yes">
        <source>about %n seconds left</source>
        <translation>
            <numerusform>noch etwa %n Sekunde</numerusform>
            <numerusform>noch etwa %n Sekunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minutes left</source>
        <translation>
            <numerusform>noch etwa %n Minute</numerusform>
            <numerusform>noch etwa %n Minuten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TranslationPane</name>
    <message>
        <source>Translation</source>
        <translation>Übersetzung</translation>
    </message>
    <message>
        <source>The translation appears here</source>
        <translation>Hier erscheint die Übersetzung</translation>
    </message>
    <message>
        <source>Save correction</source>
        <translation>Korrektur speichern</translation>
    </message>
    <message>
        <source>Keeps your wording for this sentence and learns from it</source>
        <translation>Behält Ihren Wortlaut für diesen Satz und lernt daraus</translation>
    </message>
    <message>
        <source>Keep your wording and learn from it (Ctrl+Enter)</source>
        <translation>Ihren Wortlaut behalten und daraus lernen (Strg+Enter)</translation>
    </message>
    <message>
        <source>Copy the translation</source>
        <translation>Übersetzung kopieren</translation>
    </message>
    <message>
        <source>Edited by you; its source has changed since</source>
        <translation>Bearbeitet; der Ausgangstext ist nun anders</translation>
    </message>
    <message>
        <source>Your text for several sentences, not saved</source>
        <translation>Ihr Text für mehrere Sätze, nicht gespeichert</translation>
    </message>
    <message>
        <source>The model&apos;s wording; your correction still answers</source>
        <translation>Wortlaut des Modells; Ihre Korrektur gilt weiter</translation>
    </message>
    <message>
        <source>Edited by you, not saved yet</source>
        <translation>Von Ihnen bearbeitet, noch nicht gespeichert</translation>
    </message>
    <message>
        <source>Yours, from an earlier correction</source>
        <translation>Von Ihnen, aus einer früheren Korrektur</translation>
    </message>
</context>
<context>
    <name>TranslationSettings</name>
    <message>
        <source>Show where the model is &amp;unsure</source>
        <translation>Zeigen, wo das Modell &amp;unsicher ist</translation>
    </message>
    <message>
        <source>Suggest how to &amp;go on</source>
        <translation>Fortsetzung vor&amp;schlagen</translation>
    </message>
    <message>
        <source>Offer other words on a clic&amp;k</source>
        <translation>&amp;Andere Wörter beim Klicken anbieten</translation>
    </message>
    <message>
        <source>Words of the translation that the model is unsure of are tinted and underlined. Point at one to see how sure it is.</source>
        <translation>Wörter der Übersetzung, bei denen das Modell unsicher ist, werden eingefärbt und unterstrichen. Zeigen Sie auf eines, um zu sehen, wie sicher es ist.</translation>
    </message>
    <message>
        <source>While you write in the translation, the rest of the sentence is proposed behind the caret. Tab takes its next word, End everything.</source>
        <translation>Während Sie in der Übersetzung schreiben, wird hinter der Schreibmarke der Rest des Satzes vorgeschlagen. Tab übernimmt das nächste Wort davon, Ende alles.</translation>
    </message>
    <message>
        <source>A click on a word that the model wrote lists others for it. Alt+Down in the word does so in any case.</source>
        <translation>Ein Klick auf ein Wort, das vom Modell stammt, listet andere dafür auf. Alt+Herunter im Wort tut das in jedem Fall.</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>&amp;Translate the clipboard</source>
        <translation>&amp;Zwischenablage übersetzen</translation>
    </message>
    <message>
        <source>&amp;Pause learning</source>
        <translation>&amp;Lernen anhalten</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Translator</source>
        <translation>Translator</translation>
    </message>
    <message>
        <source>&amp;Hide the window</source>
        <translation>&amp;Fenster verbergen</translation>
    </message>
    <message>
        <source>&amp;Show the window</source>
        <translation>&amp;Fenster zeigen</translation>
    </message>
</context>
<context>
    <name>UnsavedEdits</name>
    <message numerus="yes">
        <source>%n edited sentences are not saved as corrections.</source>
        <translation>
            <numerusform>%n bearbeiteter Satz ist nicht als Korrektur gespeichert.</numerusform>
            <numerusform>%n bearbeitete Sätze sind nicht als Korrekturen gespeichert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n edits of sentences that are no longer in the source are not saved as corrections.</source>
        <translation>
            <numerusform>%n Bearbeitung eines Satzes, der nicht mehr im Ausgangstext steht, ist nicht als Korrektur gespeichert.</numerusform>
            <numerusform>%n Bearbeitungen von Sätzen, die nicht mehr im Ausgangstext stehen, sind nicht als Korrekturen gespeichert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your text for several sentences cannot be saved as a correction.</source>
        <translation>Ihr Text für mehrere Sätze kann nicht als Korrektur gespeichert werden.</translation>
    </message>
</context>
<context>
    <name>WindowParts</name>
    <message>
        <source>Save and change</source>
        <translation>Speichern und wechseln</translation>
    </message>
    <message>
        <source>Change without saving</source>
        <translation>Wechseln, ohne zu speichern</translation>
    </message>
</context>
<context>
    <name>WorkStrip</name>
    <message>
        <source>Translated so far</source>
        <translation>So weit übersetzt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stop here; what is translated stays (Esc)</source>
        <translation>Hier anhalten; was übersetzt ist, bleibt (Esc)</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Translate the rest</source>
        <translation>Den Rest übersetzen</translation>
    </message>
</context>
</TS>
