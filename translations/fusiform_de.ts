<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>DataPanel</name>
    <message>
        <source>(%1) %2</source>
        <translation>(%1) %2</translation>
    </message>
    <message>
        <source>Not finished: values are still missing or will change.</source>
        <translation>Nicht fertig: Werte fehlen noch oder werden sich ändern.</translation>
    </message>
</context>
<context>
    <name>MouseSettings</name>
    <message>
        <source>Trackball</source>
        <translation>Trackball</translation>
    </message>
    <message>
        <source>Turntable (up stays up)</source>
        <translation>Drehteller (oben bleibt oben)</translation>
    </message>
    <message>
        <source>left drag</source>
        <translation>links ziehen</translation>
    </message>
    <message>
        <source>click</source>
        <translation>Klick</translation>
    </message>
    <message>
        <source>double click</source>
        <translation>Doppelklick</translation>
    </message>
    <message>
        <source>middle drag</source>
        <translation>Mitte ziehen</translation>
    </message>
    <message>
        <source>middle or Shift + left drag</source>
        <translation>Mitte oder Umschalt + links ziehen</translation>
    </message>
    <message>
        <source>middle or Alt + left drag</source>
        <translation>Mitte oder Alt + links ziehen</translation>
    </message>
    <message>
        <source>right drag or wheel</source>
        <translation>rechts ziehen oder Rad</translation>
    </message>
    <message>
        <source>right or Ctrl + left drag, wheel</source>
        <translation>rechts oder Strg + links ziehen, Rad</translation>
    </message>
    <message>
        <source>right drag or Ctrl + wheel</source>
        <translation>rechts ziehen oder Strg + Rad</translation>
    </message>
    <message>
        <source>right drag, wheel, or Ctrl + left or right click</source>
        <translation>rechts ziehen, Rad oder Strg + Links- oder Rechtsklick</translation>
    </message>
    <message>
        <source>rectangle by right drag, Ctrl + left drag or wheel</source>
        <translation>Rechteck durch rechts ziehen, Strg + links ziehen oder Rad</translation>
    </message>
    <message>
        <source>wheel</source>
        <translation>Rad</translation>
    </message>
    <message>
        <source>Page Up, Page Down</source>
        <translation>Bild auf, Bild ab</translation>
    </message>
    <message>
        <source>Cortex: select</source>
        <translation>Kortex: auswählen</translation>
    </message>
    <message>
        <source>Cortex: turn</source>
        <translation>Kortex: drehen</translation>
    </message>
    <message>
        <source>Cortex: shift</source>
        <translation>Kortex: verschieben</translation>
    </message>
    <message>
        <source>Cortex: zoom</source>
        <translation>Kortex: zoomen</translation>
    </message>
    <message>
        <source>Cortex: centre</source>
        <translation>Kortex: zentrieren</translation>
    </message>
    <message>
        <source>Slices: move the cursor</source>
        <translation>Schnitte: Cursor bewegen</translation>
    </message>
    <message>
        <source>Slices: shift</source>
        <translation>Schnitte: verschieben</translation>
    </message>
    <message>
        <source>Slices: zoom</source>
        <translation>Schnitte: zoomen</translation>
    </message>
    <message>
        <source>Slices: step through</source>
        <translation>Schnitte: durchblättern</translation>
    </message>
</context>
<context>
    <name>NewPanels</name>
    <message>
        <source>&amp;Slice</source>
        <translation>&amp;Schnitt</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>&amp;Cortex</source>
        <translation>&amp;Kortex</translation>
    </message>
    <message>
        <source>As on screen</source>
        <translation>Wie auf dem Bildschirm</translation>
    </message>
    <message>
        <source>%1, left and right</source>
        <translation>%1, links und rechts</translation>
    </message>
    <message>
        <source>left</source>
        <translation>links</translation>
    </message>
    <message>
        <source>right</source>
        <translation>rechts</translation>
    </message>
    <message>
        <source>%1, %2 alone</source>
        <translation>%1, nur %2</translation>
    </message>
    <message>
        <source>C&amp;hart</source>
        <translation>&amp;Diagramm</translation>
    </message>
</context>
<context>
    <name>OverlayEditor</name>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>|x| ≥</source>
        <translation>|x| ≥</translation>
    </message>
    <message>
        <source>x ≥</source>
        <translation>x ≥</translation>
    </message>
    <message>
        <source>x ≤</source>
        <translation>x ≤</translation>
    </message>
    <message>
        <source>outside</source>
        <translation>außerhalb</translation>
    </message>
    <message>
        <source>between</source>
        <translation>zwischen</translation>
    </message>
</context>
<context>
    <name>PanelTitles</name>
    <message>
        <source>as on screen</source>
        <translation>wie auf dem Bildschirm</translation>
    </message>
    <message>
        <source>left</source>
        <translation>links</translation>
    </message>
    <message>
        <source>right</source>
        <translation>rechts</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Linksbündig</translation>
    </message>
    <message>
        <source>Centre</source>
        <translation>Zentriert</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rechtsbündig</translation>
    </message>
    <message>
        <source>%1, %2 mm from the left, %3 mm from the top, %4 by %5 mm</source>
        <translation>%1, %2 mm von links, %3 mm von oben, %4 × %5 mm</translation>
    </message>
    <message>
        <source>No panel is selected.</source>
        <translation>Kein Teilbild ist ausgewählt.</translation>
    </message>
    <message numerus="yes">
        <source>%n panels are selected.</source>
        <translation>
            <numerusform>%n Teilbild ist ausgewählt.</numerusform>
            <numerusform>%n Teilbilder sind ausgewählt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlaceText</name>
    <message>
        <source>left</source>
        <translation>links</translation>
    </message>
    <message>
        <source>right</source>
        <translation>rechts</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>keine Daten</translation>
    </message>
    <message>
        <source>x %1, y %2, z %3 mm</source>
        <translation>x %1, y %2, z %3 mm</translation>
    </message>
    <message>
        <source>%1, vertex %2</source>
        <translation>%1, Vertex %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Sagittal</source>
        <translation>Sagittal</translation>
    </message>
    <message>
        <source>Coronal</source>
        <translation>Koronal</translation>
    </message>
    <message>
        <source>Axial</source>
        <translation>Axial</translation>
    </message>
    <message>
        <source>voxel %1, %2, %3</source>
        <translation>Voxel %1, %2, %3</translation>
    </message>
</context>
<context>
    <name>ResultWords</name>
    <message>
        <source>Noise ceiling</source>
        <translation>Rauschgrenze</translation>
    </message>
</context>
<context>
    <name>SaveFile</name>
    <message>
        <source>Replace files</source>
        <translation>Dateien ersetzen</translation>
    </message>
    <message numerus="yes">
        <source>These files are there already:
%1

Replace them?</source>
        <translation>
            <numerusform>Diese Datei ist schon vorhanden:
%1

Soll sie ersetzt werden?</numerusform>
            <numerusform>Diese Dateien sind schon vorhanden:
%1

Sollen sie ersetzt werden?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SaveMapDialog</name>
    <message>
        <source>%1, one file a hemisphere</source>
        <translation>%1, eine Datei je Hemisphäre</translation>
    </message>
    <message numerus="yes">
        <source>Save %n maps</source>
        <translation>
            <numerusform>%n Karte speichern</numerusform>
            <numerusform>%n Karten speichern</numerusform>
        </translation>
    </message>
    <message>
        <source>Save map “%1”</source>
        <translation>Karte „%1“ speichern</translation>
    </message>
</context>
<context>
    <name>ShowData</name>
    <message>
        <source>Show %1</source>
        <translation>%1 zeigen</translation>
    </message>
    <message>
        <source>Outlines</source>
        <translation>Umrisse</translation>
    </message>
    <message>
        <source>Surface %1</source>
        <translation>Oberfläche %1</translation>
    </message>
</context>
<context>
    <name>analysis</name>
    <message>
        <source>opening an archive of arrays</source>
        <translation>Öffnen eines Archivs von Arrays</translation>
    </message>
    <message>
        <source>name the arrays in a dataset file, as &quot;file.npz:array&quot;</source>
        <translation>die Arrays in einer Datensatzdatei als &quot;file.npz:array&quot; angeben</translation>
    </message>
    <message>
        <source>a window shows one subject: open it in a window of its own</source>
        <translation>ein Fenster zeigt nur eine Versuchsperson: in einem eigenen Fenster öffnen</translation>
    </message>
    <message>
        <source>is the matrix transposed, or does it have rows for repeats?</source>
        <translation>ist die Matrix transponiert, oder hat sie Zeilen für Wiederholungen?</translation>
    </message>
    <message>
        <source>was the mask of another grid or threshold used?</source>
        <translation>wurde die Maske eines anderen Gitters oder einer anderen Schwelle verwendet?</translation>
    </message>
    <message>
        <source>were the weights fitted on another voxel set?</source>
        <translation>wurden die Gewichte auf einem anderen Voxelsatz angepasst?</translation>
    </message>
    <message>
        <source>reading captions</source>
        <translation>Lesen von Beschreibungen</translation>
    </message>
    <message>
        <source>reading a dataset</source>
        <translation>Lesen eines Datensatzes</translation>
    </message>
    <message>
        <source>is it of another mesh, or of the other hemisphere?</source>
        <translation>gehört die Datei zu einem anderen Netz oder zur anderen Hemisphäre?</translation>
    </message>
    <message>
        <source>the matrix is transposed: it must be stimuli x voxels</source>
        <translation>die Matrix ist transponiert: sie muss Stimuli x Voxel sein</translation>
    </message>
    <message>
        <source>describe it under voxels</source>
        <translation>ihn unter &quot;voxels&quot; beschreiben</translation>
    </message>
    <message>
        <source>resample it to the grid of the mask</source>
        <translation>auf das Gitter der Maske umrechnen (Resampling)</translation>
    </message>
    <message>
        <source>a ceiling from ncsnr depends on it</source>
        <translation>eine Rauschgrenze aus ncsnr hängt davon ab</translation>
    </message>
    <message>
        <source>the matrix is transposed: it must be voxels x features</source>
        <translation>die Matrix ist transponiert: sie muss Voxel x Merkmale sein</translation>
    </message>
    <message>
        <source>do the weights include the intercept?</source>
        <translation>enthalten die Gewichte den Achsenabschnitt (Intercept)?</translation>
    </message>
    <message>
        <source>values of one hemisphere belong under left or right</source>
        <translation>Werte einer Hemisphäre gehören unter &quot;left&quot; oder &quot;right&quot;</translation>
    </message>
    <message>
        <source>reading a caption bank</source>
        <translation>Lesen einer Beschreibungssammlung</translation>
    </message>
    <message>
        <source>does a text contain a line break?</source>
        <translation>enthält ein Text einen Zeilenumbruch?</translation>
    </message>
    <message>
        <source>correct the file at this place</source>
        <translation>die Datei an dieser Stelle korrigieren</translation>
    </message>
    <message>
        <source>opening a file</source>
        <translation>Öffnen einer Datei</translation>
    </message>
    <message>
        <source>open the dataset first</source>
        <translation>zuerst den Datensatz öffnen</translation>
    </message>
    <message>
        <source>open the surface first</source>
        <translation>zuerst die Oberfläche öffnen</translation>
    </message>
    <message>
        <source>rename the file</source>
        <translation>die Datei umbenennen</translation>
    </message>
    <message>
        <source>reading a stimulus table</source>
        <translation>Lesen einer Stimulustabelle</translation>
    </message>
    <message>
        <source>name the columns in the first line</source>
        <translation>die Spalten in der ersten Zeile benennen</translation>
    </message>
    <message>
        <source>reading a parcellation</source>
        <translation>Lesen einer Parzellierung</translation>
    </message>
    <message>
        <source>this is a map, not a parcellation</source>
        <translation>dies ist eine Karte, keine Parzellierung</translation>
    </message>
    <message>
        <source>reading a volume</source>
        <translation>Lesen eines Volumens</translation>
    </message>
    <message>
        <source>a volume (NIfTI or MGH)</source>
        <translation>ein Volumen (NIfTI oder MGH)</translation>
    </message>
    <message>
        <source>reading a surface</source>
        <translation>Lesen einer Oberfläche</translation>
    </message>
    <message>
        <source>labels per vertex (annotation, GIFTI, mgh)</source>
        <translation>Labels je Vertex (Annotation, GIFTI, mgh)</translation>
    </message>
    <message>
        <source>reading a map</source>
        <translation>Lesen einer Karte</translation>
    </message>
    <message>
        <source>one number per vertex</source>
        <translation>eine Zahl je Vertex</translation>
    </message>
    <message>
        <source>reading a voxel set</source>
        <translation>Lesen eines Voxelsatzes</translation>
    </message>
    <message>
        <source>were they made on another mesh or for the other hemisphere?</source>
        <translation>wurden sie auf einem anderen Netz oder für die andere Hemisphäre erstellt?</translation>
    </message>
    <message>
        <source>name the surfaces under subject</source>
        <translation>die Oberflächen unter &quot;subject&quot; angeben</translation>
    </message>
    <message>
        <source>is the volume of another grid, or do the indices start at 1?</source>
        <translation>hat das Volumen ein anderes Gitter, oder beginnen die Indizes bei 1?</translation>
    </message>
    <message>
        <source>the dataset has score maps of fewer than two layers</source>
        <translation>der Datensatz hat Gütekarten von weniger als zwei Schichten</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Gütemaß</translation>
    </message>
    <message>
        <source>r</source>
        <translation>r</translation>
    </message>
    <message>
        <source>r2</source>
        <translation>r2</translation>
    </message>
    <message>
        <source>The score whose maps are compared.</source>
        <translation>Das Gütemaß, dessen Karten verglichen werden.</translation>
    </message>
    <message>
        <source>Least noise ceiling</source>
        <translation>Kleinste Rauschgrenze</translation>
    </message>
    <message>
        <source>Voxels below are left out; used only when there is a noise ceiling.</source>
        <translation>Voxel darunter werden ausgelassen; gilt nur, wenn es eine Rauschgrenze gibt.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Compare only layers of this model; empty for all models.</source>
        <translation>Nur Schichten dieses Modells vergleichen; leer für alle Modelle.</translation>
    </message>
    <message>
        <source>Find best layer…</source>
        <translation>Beste Schicht finden…</translation>
    </message>
    <message>
        <source>Shows which layer predicts each voxel best, by how much, and how deep it lies.</source>
        <translation>Zeigt, welche Schicht jedes Voxel am besten vorhersagt, mit welchem Abstand und wie tief sie liegt.</translation>
    </message>
    <message>
        <source>the dataset has no encoding model; fit one first</source>
        <translation>der Datensatz hat kein Enkodiermodell; zuerst eines anpassen</translation>
    </message>
    <message>
        <source>the dataset has no caption bank</source>
        <translation>der Datensatz hat keine Beschreibungssammlung</translation>
    </message>
    <message>
        <source>no encoding model has weights with as many features as the caption bank</source>
        <translation>kein Enkodiermodell hat Gewichte mit so vielen Merkmalen wie die Beschreibungssammlung</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>Of the softmax over the bank; lower keeps to the nearest entries.</source>
        <translation>Des Softmax über die Sammlung; kleinere Werte gewichten nur die nächsten Einträge.</translation>
    </message>
    <message>
        <source>Encoding model</source>
        <translation>Enkodiermodell</translation>
    </message>
    <message>
        <source>Name of the model to caption; empty for the first that fits the bank.</source>
        <translation>Name des zu beschreibenden Modells; leer für das erste, das zur Sammlung passt.</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>Random halves of the bank, to see agreement; 1 uses the whole bank.</source>
        <translation>Zufällige Hälften der Sammlung, um die Übereinstimmung zu sehen; 1 verwendet die ganze Sammlung.</translation>
    </message>
    <message>
        <source>Caption voxels…</source>
        <translation>Voxel beschreiben…</translation>
    </message>
    <message>
        <source>Names what each voxel prefers by the bank texts nearest to its projected weights.</source>
        <translation>Benennt, was jedes Voxel bevorzugt, mit den Texten der Sammlung, die seinen projizierten Gewichten am nächsten liegen.</translation>
    </message>
    <message>
        <source>the dataset has no responses</source>
        <translation>der Datensatz hat keine Antworten</translation>
    </message>
    <message>
        <source>the dataset has no embeddings</source>
        <translation>der Datensatz hat keine Embeddings</translation>
    </message>
    <message>
        <source>Fit only embeddings of this model; empty for all.</source>
        <translation>Nur Embeddings dieses Modells anpassen; leer für alle.</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>Fit only embeddings of this layer; empty for all.</source>
        <translation>Nur Embeddings dieser Schicht anpassen; leer für alle.</translation>
    </message>
    <message>
        <source>Folds</source>
        <translation>Folds</translation>
    </message>
    <message>
        <source>Parts the stimuli are split into; each is held out once.</source>
        <translation>Teile, in die die Stimuli geteilt werden; jeder wird einmal zurückgehalten.</translation>
    </message>
    <message>
        <source>Penalties</source>
        <translation>Strafparameter</translation>
    </message>
    <message>
        <source>first:last:count, log-spaced, or a comma list; each voxel gets its own.</source>
        <translation>erster:letzter:Anzahl, logarithmisch verteilt, oder eine Liste mit Kommas; jedes Voxel erhält seinen eigenen.</translation>
    </message>
    <message>
        <source>Choose penalty by</source>
        <translation>Strafparameter wählen nach</translation>
    </message>
    <message>
        <source>The held-out score that the penalty of a voxel is chosen by.</source>
        <translation>Das Gütemaß auf zurückgehaltenen Daten, nach dem der Strafparameter eines Voxels gewählt wird.</translation>
    </message>
    <message>
        <source>z-score features</source>
        <translation>Merkmale z-standardisieren</translation>
    </message>
    <message>
        <source>Scales features by the standard deviation of the training rows.</source>
        <translation>Skaliert Merkmale mit der Standardabweichung der Trainingszeilen.</translation>
    </message>
    <message>
        <source>z-score features over all rows</source>
        <translation>Merkmale über alle Zeilen z-standardisieren</translation>
    </message>
    <message>
        <source>Scales features once before splitting, as many published pipelines do.</source>
        <translation>Skaliert Merkmale einmal vor dem Aufteilen, wie viele veröffentlichte Verfahren.</translation>
    </message>
    <message>
        <source>Shuffle stimuli</source>
        <translation>Stimuli mischen</translation>
    </message>
    <message>
        <source>Folds of shuffled instead of contiguous stimuli.</source>
        <translation>Folds aus gemischten statt aufeinanderfolgenden Stimuli.</translation>
    </message>
    <message>
        <source>Fit encoding model…</source>
        <translation>Enkodiermodell anpassen…</translation>
    </message>
    <message>
        <source>Predicts every voxel&apos;s responses from embeddings by cross-validated ridge regression.</source>
        <translation>Sagt die Antworten jedes Voxels aus Embeddings durch kreuzvalidierte Ridge-Regression vorher.</translation>
    </message>
    <message>
        <source>the dataset has no map in a volume</source>
        <translation>der Datensatz hat keine Karte in einem Volumen</translation>
    </message>
    <message>
        <source>the dataset has no white, midthickness or pial surface</source>
        <translation>der Datensatz hat keine Oberfläche der weißen Substanz, der mittleren Dicke oder der Pia</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Name of the volume map; empty for all that are not on the surface yet.</source>
        <translation>Name der Volumenkarte; leer für alle, die noch nicht auf der Oberfläche sind.</translation>
    </message>
    <message>
        <source>Sampling</source>
        <translation>Abtastung</translation>
    </message>
    <message>
        <source>trilinear</source>
        <translation>trilinear</translation>
    </message>
    <message>
        <source>nearest</source>
        <translation>nächstes Voxel</translation>
    </message>
    <message>
        <source>Project volume maps…</source>
        <translation>Volumenkarten projizieren…</translation>
    </message>
    <message>
        <source>placing a map</source>
        <translation>Platzieren einer Karte</translation>
    </message>
    <message>
        <source>the map was made on another voxel set</source>
        <translation>die Karte wurde auf einem anderen Voxelsatz erstellt</translation>
    </message>
    <message>
        <source>reading a session file</source>
        <translation>Lesen einer Sitzungsdatei</translation>
    </message>
    <message>
        <source>enough free memory</source>
        <translation>genug freier Speicher</translation>
    </message>
    <message>
        <source>too little free memory</source>
        <translation>zu wenig freier Speicher</translation>
    </message>
    <message>
        <source>close other programs, or use fewer data</source>
        <translation>andere Programme schließen oder weniger Daten verwenden</translation>
    </message>
    <message>
        <source>an unknown problem</source>
        <translation>ein unbekanntes Problem</translation>
    </message>
    <message>
        <source>showing a file</source>
        <translation>Anzeigen einer Datei</translation>
    </message>
    <message>
        <source>a file</source>
        <translation>eine Datei</translation>
    </message>
    <message>
        <source>nothing at this place</source>
        <translation>nichts an diesem Ort</translation>
    </message>
    <message>
        <source>check the name, and that the disk it is on is connected</source>
        <translation>den Namen prüfen, und ob das Laufwerk verbunden ist</translation>
    </message>
    <message>
        <source>a folder</source>
        <translation>ein Ordner</translation>
    </message>
    <message>
        <source>open the files in it, or a dataset file that names them</source>
        <translation>die Dateien darin öffnen oder eine Datensatzdatei, die sie nennt</translation>
    </message>
    <message>
        <source>left</source>
        <translation>linke</translation>
    </message>
    <message>
        <source>right</source>
        <translation>rechte</translation>
    </message>
    <message>
        <source>no volume geometry in the footer: vertices are tkRAS, c_ras unknown</source>
        <translation>keine Volumengeometrie in der Fußzeile: Vertices sind tkRAS, c_ras unbekannt</translation>
    </message>
    <message>
        <source>no direction cosines in the header: FreeSurfer&apos;s default orientation assumed</source>
        <translation>keine Richtungskosinus im Header: Standardorientierung von FreeSurfer angenommen</translation>
    </message>
    <message>
        <source>the header&apos;s orientation cannot be inverted: FreeSurfer&apos;s default is used</source>
        <translation>die Orientierung des Headers ist nicht invertierbar: die Standardorientierung von FreeSurfer wird verwendet</translation>
    </message>
    <message>
        <source>no orientation in the header: axes assumed to be left-to-right RAS, centred</source>
        <translation>keine Orientierung im Header: Achsen als RAS von links nach rechts angenommen, zentriert</translation>
    </message>
    <message>
        <source>taken as the anatomy because of its name</source>
        <translation>wegen des Namens als Anatomie angenommen</translation>
    </message>
    <message>
        <source>a voxel set that the captions belong to</source>
        <translation>ein Voxelsatz, zu dem die Beschreibungen gehören</translation>
    </message>
    <message>
        <source>none is loaded</source>
        <translation>nicht geladen</translation>
    </message>
    <message>
        <source>neither the file nor its name says what surface it is; taken as pial</source>
        <translation>weder die Datei noch ihr Name sagt, welche Oberfläche es ist; als Pia angenommen</translation>
    </message>
    <message>
        <source>the surface that the values belong to</source>
        <translation>die Oberfläche, zu der die Werte gehören</translation>
    </message>
    <message>
        <source>no surface is loaded</source>
        <translation>keine Oberfläche geladen</translation>
    </message>
    <message>
        <source>a hemisphere in the file or its name (lh, rh, left, right)</source>
        <translation>eine Hemisphäre in der Datei oder ihrem Namen (lh, rh, left, right)</translation>
    </message>
    <message>
        <source>taken as values of both hemispheres, left first</source>
        <translation>als Werte beider Hemisphären angenommen, die linke zuerst</translation>
    </message>
    <message>
        <source>voxels</source>
        <translation>Voxel</translation>
    </message>
    <message>
        <source>vertices</source>
        <translation>Vertices</translation>
    </message>
    <message>
        <source>no voxel has weights to caption</source>
        <translation>kein Voxel hat Gewichte, die sich beschreiben lassen</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Start of the random numbers; the same seed gives the same result.</source>
        <translation>Startwert der Zufallszahlen; derselbe Startwert gibt dasselbe Ergebnis.</translation>
    </message>
    <message>
        <source>visible=0 or visible=1</source>
        <translation>visible=0 oder visible=1</translation>
    </message>
    <message>
        <source>no key %1</source>
        <translation>kein Schlüssel %1</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 bei %2</translation>
    </message>
    <message>
        <source>a path</source>
        <translation>ein Pfad</translation>
    </message>
    <message>
        <source>a list of paths</source>
        <translation>eine Liste von Pfaden</translation>
    </message>
    <message>
        <source>starting OpenGL without a display</source>
        <translation>Starten von OpenGL ohne Bildschirm</translation>
    </message>
    <message>
        <source>an EGL platform with OpenGL 3.2</source>
        <translation>eine EGL-Plattform mit OpenGL 3.2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nicht vorhanden</translation>
    </message>
    <message>
        <source>install Mesa&apos;s EGL (Debian: libegl-mesa0, libgl1-mesa-dri)</source>
        <translation>EGL von Mesa installieren (Debian: libegl-mesa0, libgl1-mesa-dri)</translation>
    </message>
    <message>
        <source>reading a view</source>
        <translation>Lesen einer Ansicht</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>ein Objekt</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>the name of a map</source>
        <translation>der Name einer Karte</translation>
    </message>
    <message>
        <source>a known colour map</source>
        <translation>eine bekannte Farbskala</translation>
    </message>
    <message>
        <source>&quot;left&quot; or &quot;right&quot;</source>
        <translation>&quot;left&quot; oder &quot;right&quot;</translation>
    </message>
    <message>
        <source>a kind of surface</source>
        <translation>eine Art von Oberfläche</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>writing an image</source>
        <translation>Schreiben eines Bildes</translation>
    </message>
    <message>
        <source>a name that ends in .png or .tiff</source>
        <translation>ein Name, der auf .png oder .tiff endet</translation>
    </message>
    <message>
        <source>an image</source>
        <translation>ein Bild</translation>
    </message>
    <message>
        <source>one without pixels</source>
        <translation>eines ohne Pixel</translation>
    </message>
    <message>
        <source>choosing a colour map</source>
        <translation>Wählen einer Farbskala</translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation>eines von %1</translation>
    </message>
    <message>
        <source>reading the size of a figure</source>
        <translation>Lesen der Größe einer Abbildung</translation>
    </message>
    <message>
        <source>a width such as 180mm, 18cm, 7in or 2000px, or 180mm x 120mm</source>
        <translation>eine Breite wie 180mm, 18cm, 7in oder 2000px, oder 180mm x 120mm</translation>
    </message>
    <message>
        <source>&apos;%1&apos;, without a unit</source>
        <translation>„%1“, ohne Einheit</translation>
    </message>
    <message>
        <source>drawing a figure</source>
        <translation>Zeichnen einer Abbildung</translation>
    </message>
    <message>
        <source>choose a smaller size or fewer dots per inch</source>
        <translation>eine kleinere Größe oder Auflösung wählen</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>Zeichnen</translation>
    </message>
    <message>
        <source>projecting weights onto a caption bank</source>
        <translation>Projizieren von Gewichten auf eine Beschreibungssammlung</translation>
    </message>
    <message>
        <source>a bank of %1 features, as the weights have</source>
        <translation>eine Sammlung mit %1 Merkmalen, wie die Gewichte</translation>
    </message>
    <message>
        <source>the bank must be embedded by the model that the weights were fitted on</source>
        <translation>die Sammlung muss mit dem Modell eingebettet sein, auf dem die Gewichte angepasst wurden</translation>
    </message>
    <message>
        <source>a bank with entries</source>
        <translation>eine Sammlung mit Einträgen</translation>
    </message>
    <message>
        <source>a temperature above 0</source>
        <translation>eine Temperatur über 0</translation>
    </message>
    <message>
        <source>predicting responses</source>
        <translation>Vorhersagen von Antworten</translation>
    </message>
    <message>
        <source>%1 features, as the weights of %2</source>
        <translation>%1 Merkmale, wie die Gewichte von %2</translation>
    </message>
    <message>
        <source>use the layer that the weights were fitted on</source>
        <translation>die Schicht verwenden, auf der die Gewichte angepasst wurden</translation>
    </message>
    <message>
        <source>a voxel below %1</source>
        <translation>ein Voxel unter %1</translation>
    </message>
    <message>
        <source>searching captions</source>
        <translation>Beschreibungen werden gesucht</translation>
    </message>
    <message>
        <source>captioning voxels</source>
        <translation>Beschreiben von Voxeln</translation>
    </message>
    <message>
        <source>%1 texts, one a bank embedding</source>
        <translation>%1 Texte, einer je Embedding der Sammlung</translation>
    </message>
    <message>
        <source>at least one repeat</source>
        <translation>mindestens eine Wiederholung</translation>
    </message>
    <message>
        <source>finding the best layer</source>
        <translation>Finden der besten Schicht</translation>
    </message>
    <message>
        <source>at least two layers, each with a depth, and one noise ceiling a voxel or none</source>
        <translation>mindestens zwei Schichten, jede mit einer Tiefe, und eine Rauschgrenze je Voxel oder keine</translation>
    </message>
    <message>
        <source>%1 layers, %2 depths, %3 ceilings for %4 voxels</source>
        <translation>%1 Schichten, %2 Tiefen, %3 Rauschgrenzen für %4 Voxel</translation>
    </message>
    <message>
        <source>fit the encoding model of several layers first</source>
        <translation>zuerst das Enkodiermodell mehrerer Schichten anpassen</translation>
    </message>
    <message>
        <source>fitting an encoding model</source>
        <translation>Anpassen eines Enkodiermodells</translation>
    </message>
    <message>
        <source>the model and layer of an embedding: %1</source>
        <translation>Modell und Schicht eines Embeddings: %1</translation>
    </message>
    <message>
        <source>model &apos;%1&apos;, layer &apos;%2&apos;</source>
        <translation>Modell „%1“, Schicht „%2“</translation>
    </message>
    <message>
        <source>leave both empty to fit every embedding</source>
        <translation>beide leer lassen, um jedes Embedding anzupassen</translation>
    </message>
    <message>
        <source>%1 rows, one a stimulus of the table</source>
        <translation>%1 Zeilen, eine je Stimulus der Tabelle</translation>
    </message>
    <message>
        <source>are the responses voxels x stimuli, or averaged over repeats?</source>
        <translation>sind die Antworten Voxel x Stimuli oder über Wiederholungen gemittelt?</translation>
    </message>
    <message>
        <source>%1 rows, one a stimulus of the responses</source>
        <translation>%1 Zeilen, eine je Stimulus der Antworten</translation>
    </message>
    <message>
        <source>%1 rows in %2</source>
        <translation>%1 Zeilen in %2</translation>
    </message>
    <message>
        <source>both matrices are stimuli x columns; is one of them transposed or of another stimulus set?</source>
        <translation>beide Matrizen sind Stimuli x Spalten; ist eine transponiert oder von einem anderen Stimulussatz?</translation>
    </message>
    <message>
        <source>one of the options &apos;zscore&apos; and &apos;zscore-all&apos;</source>
        <translation>eine der Optionen „zscore“ und „zscore-all“</translation>
    </message>
    <message>
        <source>both</source>
        <translation>beide</translation>
    </message>
    <message>
        <source>&apos;zscore&apos; keeps the test rows out of the scaling</source>
        <translation>„zscore“ hält die Testzeilen aus der Skalierung heraus</translation>
    </message>
    <message>
        <source>dividing scores by the noise ceiling</source>
        <translation>Teilen der Gütemaße durch die Rauschgrenze</translation>
    </message>
    <message>
        <source>%1 values, one a voxel of the responses</source>
        <translation>%1 Werte, einer je Voxel der Antworten</translation>
    </message>
    <message>
        <source>the noise ceiling is of another voxel set</source>
        <translation>die Rauschgrenze gehört zu einem anderen Voxelsatz</translation>
    </message>
    <message>
        <source>no voxel of %1 has a score; their responses are constant or missing</source>
        <translation>keines von %1 Voxeln hat ein Gütemaß; ihre Antworten sind konstant oder fehlen</translation>
    </message>
    <message>
        <source>mean held-out r %1 over %2 voxels</source>
        <translation>mittleres r auf zurückgehaltenen Daten: %1 über %2 Voxel</translation>
    </message>
    <message>
        <source>mean held-out r %1 over %2 voxels (%3 without a score)</source>
        <translation>mittleres r auf zurückgehaltenen Daten: %1 über %2 Voxel (%3 ohne Gütemaß)</translation>
    </message>
    <message>
        <source>best of %1 layers: %2, %3</source>
        <translation>beste von %1 Schichten: %2, %3</translation>
    </message>
    <message>
        <source>reading the options of %1</source>
        <translation>Lesen der Optionen von %1</translation>
    </message>
    <message>
        <source>the name of an option, such as &apos;%1&apos;</source>
        <translation>der Name einer Option wie „%1“</translation>
    </message>
    <message>
        <source>did you mean &apos;%1&apos;?</source>
        <translation>war „%1“ gemeint?</translation>
    </message>
    <message>
        <source>one of the options %1</source>
        <translation>eine der Optionen %1</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>%1 from %2 to %3</source>
        <translation>%1 von %2 bis %3</translation>
    </message>
    <message>
        <source>%1 of at least %2</source>
        <translation>%1, mindestens %2</translation>
    </message>
    <message>
        <source>%1 of at most %2</source>
        <translation>%1, höchstens %2</translation>
    </message>
    <message>
        <source>%1 for &apos;%2&apos;</source>
        <translation>%1 für „%2“</translation>
    </message>
    <message>
        <source>true or false for &apos;%1&apos;</source>
        <translation>true oder false für „%1“</translation>
    </message>
    <message>
        <source>one of %1 for &apos;%2&apos;</source>
        <translation>eines von %1 für „%2“</translation>
    </message>
    <message>
        <source>a text for &apos;%1&apos;</source>
        <translation>ein Text für „%1“</translation>
    </message>
    <message>
        <source>looking for an analysis</source>
        <translation>Suchen einer Analyse</translation>
    </message>
    <message>
        <source>an object of options by name</source>
        <translation>ein Objekt mit Optionen nach Namen</translation>
    </message>
    <message>
        <source>projecting a volume onto a surface</source>
        <translation>Projizieren eines Volumens auf eine Oberfläche</translation>
    </message>
    <message>
        <source>one of the volume maps %1</source>
        <translation>eine der Volumenkarten %1</translation>
    </message>
    <message>
        <source>%1 projected onto %2 vertices, %3 of them without a value</source>
        <translation>%1 auf %2 Vertices projiziert, davon %3 ohne Wert</translation>
    </message>
    <message>
        <source>%1 maps projected onto %2 vertices</source>
        <translation>%1 Karten auf %2 Vertices projiziert</translation>
    </message>
    <message>
        <source>%1 voxels captioned with %2 different texts</source>
        <translation>%1 Voxel mit %2 verschiedenen Texten beschrieben</translation>
    </message>
    <message>
        <source>%1 voxels captioned with %2 different texts, mean agreement of repeats %3</source>
        <translation>%1 Voxel mit %2 verschiedenen Texten beschrieben, mittlere Übereinstimmung der Wiederholungen %3</translation>
    </message>
    <message>
        <source>an encoding model of %1 features, as the caption bank has</source>
        <translation>ein Enkodiermodell mit %1 Merkmalen, wie die Beschreibungssammlung</translation>
    </message>
    <message>
        <source>one of the encoding models %1</source>
        <translation>eines der Enkodiermodelle %1</translation>
    </message>
    <message>
        <source>fit one on the embedding that the bank was made with</source>
        <translation>eines auf dem Embedding anpassen, mit dem die Sammlung erstellt wurde</translation>
    </message>
    <message>
        <source>no best of %1 layers in any of %2 %3</source>
        <translation>keine beste von %1 Schichten in %2 %3</translation>
    </message>
    <message>
        <source>best of %1 layers in %2 of %3 %4; most often %5 (%6 %)</source>
        <translation>beste von %1 Schichten in %2 von %3 %4; am häufigsten %5 (%6 %)</translation>
    </message>
    <message>
        <source>maps of &apos;%1&apos; of at least two layers on the same voxels or vertices</source>
        <translation>Karten von „%1“ von mindestens zwei Schichten auf denselben Voxeln oder Vertices</translation>
    </message>
    <message>
        <source>maps of &apos;%1&apos; of at least two layers on the same voxels or vertices of model &apos;%2&apos;</source>
        <translation>Karten von „%1“ von mindestens zwei Schichten des Modells „%2“ auf denselben Voxeln oder Vertices</translation>
    </message>
    <message>
        <source>%1 layers, %2 of them on the same places</source>
        <translation>%1 Schichten, davon %2 an denselben Orten</translation>
    </message>
    <message>
        <source>collecting layers</source>
        <translation>Schichten werden gesammelt</translation>
    </message>
    <message>
        <source>comparing layers</source>
        <translation>Schichten werden verglichen</translation>
    </message>
    <message>
        <source>white</source>
        <translation>weiße Substanz</translation>
    </message>
    <message>
        <source>midthickness</source>
        <translation>mittlere Dicke</translation>
    </message>
    <message>
        <source>pial</source>
        <translation>Pia</translation>
    </message>
    <message>
        <source>inflated</source>
        <translation>aufgeblasen</translation>
    </message>
    <message>
        <source>veryInflated</source>
        <translation>stark aufgeblasen</translation>
    </message>
    <message>
        <source>sphere</source>
        <translation>Kugel</translation>
    </message>
    <message>
        <source>flat</source>
        <translation>flach</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>placing a map on its voxels</source>
        <translation>Platzieren einer Karte auf ihren Voxeln</translation>
    </message>
    <message>
        <source>%1 values, one a voxel of the voxel set</source>
        <translation>%1 Werte, einer je Voxel des Voxelsatzes</translation>
    </message>
    <message>
        <source>%1 values</source>
        <translation>%1 Werte</translation>
    </message>
    <message>
        <source>use the voxel set that this map was computed on</source>
        <translation>den Voxelsatz verwenden, auf dem diese Karte berechnet wurde</translation>
    </message>
    <message>
        <source>computing the noise ceiling</source>
        <translation>Berechnen der Rauschgrenze</translation>
    </message>
    <message>
        <source>as many rows of responses as of the embedding (%1)</source>
        <translation>so viele Zeilen der Antworten wie des Embeddings (%1)</translation>
    </message>
    <message>
        <source>both are stimuli x columns; is one of them transposed?</source>
        <translation>beide sind Stimuli x Spalten; ist eine transponiert?</translation>
    </message>
    <message>
        <source>one id a row (%1)</source>
        <translation>eine Kennung je Zeile (%1)</translation>
    </message>
    <message>
        <source>features and responses</source>
        <translation>Merkmale und Antworten</translation>
    </message>
    <message>
        <source>an empty matrix</source>
        <translation>eine leere Matrix</translation>
    </message>
    <message>
        <source>splitting stimuli into folds</source>
        <translation>Aufteilen der Stimuli in Folds</translation>
    </message>
    <message>
        <source>at least 2 folds and as many different stimuli</source>
        <translation>mindestens 2 Folds und ebenso viele verschiedene Stimuli</translation>
    </message>
    <message>
        <source>%1 folds for %2 stimuli</source>
        <translation>%1 Folds für %2 Stimuli</translation>
    </message>
    <message>
        <source>choose fewer folds</source>
        <translation>weniger Folds wählen</translation>
    </message>
    <message>
        <source>reading the penalties</source>
        <translation>Lesen der Strafparameter</translation>
    </message>
    <message>
        <source>&apos;first:last:count&apos; (log-spaced) or a comma list of numbers above 0</source>
        <translation>„erster:letzter:Anzahl“ (logarithmisch verteilt) oder eine Liste von Zahlen über 0 mit Kommas</translation>
    </message>
    <message>
        <source>for example 0.1:1e5:10</source>
        <translation>zum Beispiel 0.1:1e5:10</translation>
    </message>
    <message>
        <source>synthetic anatomy</source>
        <translation>synthetische Anatomie</translation>
    </message>
    <message>
        <source>grey matter of the synthetic areas, C order</source>
        <translation>graue Substanz der synthetischen Areale, C-Reihenfolge</translation>
    </message>
    <message>
        <source>synthetic layers: held-out scores</source>
        <translation>synthetische Schichten: Gütemaße auf zurückgehaltenen Daten</translation>
    </message>
    <message>
        <source>synthetic cortex: outline</source>
        <translation>synthetischer Kortex: Umriss</translation>
    </message>
    <message>
        <source>synthetic cortex: folds</source>
        <translation>synthetischer Kortex: Falten</translation>
    </message>
    <message>
        <source>synthetic stimuli</source>
        <translation>synthetische Stimuli</translation>
    </message>
    <message>
        <source>writing the demonstration</source>
        <translation>Schreiben der Demonstration</translation>
    </message>
    <message>
        <source>a folder that can be written</source>
        <translation>ein beschreibbarer Ordner</translation>
    </message>
    <message>
        <source>choose another folder</source>
        <translation>einen anderen Ordner wählen</translation>
    </message>
    <message>
        <source>synthetic responses</source>
        <translation>synthetische Antworten</translation>
    </message>
    <message>
        <source>demonstration written</source>
        <translation>Demonstration geschrieben</translation>
    </message>
    <message>
        <source>writing a stimulus picture</source>
        <translation>Schreiben eines Stimulusbildes</translation>
    </message>
    <message>
        <source>a file that can be written</source>
        <translation>eine beschreibbare Datei</translation>
    </message>
    <message>
        <source>check the folder&apos;s permissions and the free space</source>
        <translation>die Rechte des Ordners und den freien Platz prüfen</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>whole numbers, one a vertex</source>
        <translation>ganze Zahlen, eine je Vertex</translation>
    </message>
    <message>
        <source>the value %1</source>
        <translation>der Wert %1</translation>
    </message>
    <message>
        <source>values of %1 vertices</source>
        <translation>Werte von %1 Vertices</translation>
    </message>
    <message>
        <source>a volume of %1 x %2 x %3</source>
        <translation>ein Volumen von %1 x %2 x %3</translation>
    </message>
    <message>
        <source>a surface of %1 vertices</source>
        <translation>eine Oberfläche mit %1 Vertices</translation>
    </message>
    <message>
        <source>a GIFTI file without data</source>
        <translation>eine GIFTI-Datei ohne Daten</translation>
    </message>
    <message>
        <source>labels of %1 vertices</source>
        <translation>Labels von %1 Vertices</translation>
    </message>
    <message>
        <source>an array of one number</source>
        <translation>ein Array aus einer Zahl</translation>
    </message>
    <message>
        <source>an array of %1</source>
        <translation>ein Array von %1</translation>
    </message>
    <message>
        <source>an archive of the arrays %1</source>
        <translation>ein Archiv der Arrays %1</translation>
    </message>
    <message>
        <source>values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>reading a GIFTI file</source>
        <translation>Lesen einer GIFTI-Datei</translation>
    </message>
    <message>
        <source>the file is damaged</source>
        <translation>die Datei ist beschädigt</translation>
    </message>
    <message>
        <source>well-formed XML</source>
        <translation>wohlgeformtes XML</translation>
    </message>
    <message>
        <source>%1 at line %2</source>
        <translation>%1 in Zeile %2</translation>
    </message>
    <message>
        <source>the file is damaged; copy it again</source>
        <translation>die Datei ist beschädigt; erneut kopieren</translation>
    </message>
    <message>
        <source>a GIFTI file (XML with &lt;GIFTI&gt;)</source>
        <translation>eine GIFTI-Datei (XML mit &lt;GIFTI&gt;)</translation>
    </message>
    <message>
        <source>an empty file</source>
        <translation>eine leere Datei</translation>
    </message>
    <message>
        <source>other data</source>
        <translation>andere Daten</translation>
    </message>
    <message>
        <source>fusiform info says what a file is</source>
        <translation>fusiform info sagt, was eine Datei ist</translation>
    </message>
    <message>
        <source>a complete file, ending in &lt;/GIFTI&gt;</source>
        <translation>eine vollständige Datei, die mit &lt;/GIFTI&gt; endet</translation>
    </message>
    <message>
        <source>%1 bytes without it</source>
        <translation>%1 Bytes ohne dieses Ende</translation>
    </message>
    <message>
        <source>the file is truncated; copy it again</source>
        <translation>die Datei ist abgeschnitten; erneut kopieren</translation>
    </message>
    <message>
        <source>arrays that fit into %1 bytes</source>
        <translation>Arrays, die in %1 Bytes passen</translation>
    </message>
    <message>
        <source>readable GIFTI</source>
        <translation>lesbares GIFTI</translation>
    </message>
    <message>
        <source>XML or data that the GIFTI library refuses</source>
        <translation>XML oder Daten, die die GIFTI-Bibliothek ablehnt</translation>
    </message>
    <message>
        <source>3 coordinates a vertex</source>
        <translation>3 Koordinaten je Vertex</translation>
    </message>
    <message>
        <source>finite coordinates</source>
        <translation>endliche Koordinaten</translation>
    </message>
    <message>
        <source>NaN or infinity</source>
        <translation>NaN oder unendlich</translation>
    </message>
    <message>
        <source>c_ras (%1, %2, %3) mm was added: tkRAS to scanner RAS</source>
        <translation>c_ras (%1, %2, %3) mm wurde addiert: tkRAS zu Scanner-RAS</translation>
    </message>
    <message>
        <source>3 corners a triangle</source>
        <translation>3 Ecken je Dreieck</translation>
    </message>
    <message>
        <source>vertex indices below %1</source>
        <translation>Vertexindizes unter %1</translation>
    </message>
    <message>
        <source>arrays of integers or floats</source>
        <translation>Arrays aus ganzen Zahlen oder Gleitkommazahlen</translation>
    </message>
    <message>
        <source>array %1 without them</source>
        <translation>Array %1 ohne sie</translation>
    </message>
    <message>
        <source>the file is damaged or of an unusual type</source>
        <translation>die Datei ist beschädigt oder von ungewöhnlichem Typ</translation>
    </message>
    <message>
        <source>a surface of points and triangles</source>
        <translation>eine Oberfläche aus Punkten und Dreiecken</translation>
    </message>
    <message>
        <source>points only</source>
        <translation>nur Punkte</translation>
    </message>
    <message>
        <source>triangles only</source>
        <translation>nur Dreiecke</translation>
    </message>
    <message>
        <source>name the file that holds both</source>
        <translation>die Datei angeben, die beides enthält</translation>
    </message>
    <message>
        <source>writing a GIFTI file</source>
        <translation>Schreiben einer GIFTI-Datei</translation>
    </message>
    <message>
        <source>a folder that can be written to</source>
        <translation>ein beschreibbarer Ordner</translation>
    </message>
    <message>
        <source>a failure of the GIFTI library</source>
        <translation>ein Fehler der GIFTI-Bibliothek</translation>
    </message>
    <message>
        <source>choose another place</source>
        <translation>einen anderen Ort wählen</translation>
    </message>
    <message>
        <source>at least one map</source>
        <translation>mindestens eine Karte</translation>
    </message>
    <message>
        <source>reading numbers</source>
        <translation>Lesen von Zahlen</translation>
    </message>
    <message>
        <source>numbers separated by spaces or lines, with a decimal point</source>
        <translation>Zahlen, durch Leerzeichen oder Zeilen getrennt, mit Dezimalpunkt</translation>
    </message>
    <message>
        <source>GIFTI surface, map or labels</source>
        <translation>GIFTI-Oberfläche, -Karte oder -Labels</translation>
    </message>
    <message>
        <source>NumPy array</source>
        <translation>NumPy-Array</translation>
    </message>
    <message>
        <source>NumPy archive</source>
        <translation>NumPy-Archiv</translation>
    </message>
    <message>
        <source>FreeSurfer surface</source>
        <translation>FreeSurfer-Oberfläche</translation>
    </message>
    <message>
        <source>FreeSurfer curv map</source>
        <translation>FreeSurfer-curv-Karte</translation>
    </message>
    <message>
        <source>NIfTI volume</source>
        <translation>NIfTI-Volumen</translation>
    </message>
    <message>
        <source>MGH volume or map</source>
        <translation>MGH-Volumen oder -Karte</translation>
    </message>
    <message>
        <source>FreeSurfer annotation</source>
        <translation>FreeSurfer-Annotation</translation>
    </message>
    <message>
        <source>Numbers as text</source>
        <translation>Zahlen als Text</translation>
    </message>
    <message>
        <source>a file starting with &apos;%1&apos;</source>
        <translation>eine Datei, die mit „%1“ beginnt</translation>
    </message>
    <message>
        <source>one of: %1</source>
        <translation>eines von: %1</translation>
    </message>
    <message>
        <source>convert it to one of these formats</source>
        <translation>in eines dieser Formate umwandeln</translation>
    </message>
    <message>
        <source>reading a numpy archive</source>
        <translation>Lesen eines NumPy-Archivs</translation>
    </message>
    <message>
        <source>an .npz archive (zip)</source>
        <translation>ein .npz-Archiv (zip)</translation>
    </message>
    <message>
        <source>copy the file again or save it with numpy.savez</source>
        <translation>die Datei erneut kopieren oder mit numpy.savez speichern</translation>
    </message>
    <message>
        <source>a readable array &apos;%1&apos;</source>
        <translation>ein lesbares Array „%1“</translation>
    </message>
    <message>
        <source>copy the file again</source>
        <translation>die Datei erneut kopieren</translation>
    </message>
    <message>
        <source>a complete array &apos;%1&apos;</source>
        <translation>ein vollständiges Array „%1“</translation>
    </message>
    <message>
        <source>an array &apos;%1&apos;</source>
        <translation>ein Array „%1“</translation>
    </message>
    <message>
        <source>no arrays</source>
        <translation>keine Arrays</translation>
    </message>
    <message>
        <source>only %1</source>
        <translation>nur %1</translation>
    </message>
    <message>
        <source>name one of these</source>
        <translation>eines davon angeben</translation>
    </message>
    <message>
        <source>a header with id, image or caption</source>
        <translation>eine Kopfzeile mit id, image oder caption</translation>
    </message>
    <message>
        <source>%1 fields, as in the header</source>
        <translation>%1 Felder, wie in der Kopfzeile</translation>
    </message>
    <message>
        <source>%1 in line %2</source>
        <translation>%1 in Zeile %2</translation>
    </message>
    <message>
        <source>arrays whose names or lengths say what they are</source>
        <translation>Arrays, deren Namen oder Längen sagen, was sie sind</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>voxel indices and affine of %1</source>
        <translation>Voxelindizes und affine Transformation aus %1</translation>
    </message>
    <message>
        <source>voxels, as in the voxel set that is loaded</source>
        <translation>Voxel, wie im geladenen Voxelsatz</translation>
    </message>
    <message>
        <source>voxel set of %1 voxels</source>
        <translation>Voxelsatz mit %1 Voxeln</translation>
    </message>
    <message>
        <source>stimuli, as many as are loaded</source>
        <translation>Stimuli, so viele wie geladen</translation>
    </message>
    <message>
        <source>responses</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>rows, one a stimulus</source>
        <translation>Zeilen, eine je Stimulus</translation>
    </message>
    <message>
        <source>responses from &apos;%1&apos;, stimuli x voxels</source>
        <translation>Antworten aus „%1“, Stimuli x Voxel</translation>
    </message>
    <message>
        <source>voxels of %1, without a place</source>
        <translation>Voxel aus %1, ohne Ort</translation>
    </message>
    <message>
        <source>the voxels have no place: no ijk and affine in the archive</source>
        <translation>die Voxel haben keinen Ort: kein ijk und affine im Archiv</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>rows, one a voxel</source>
        <translation>Zeilen, eine je Voxel</translation>
    </message>
    <message>
        <source>intercept</source>
        <translation>Achsenabschnitt (Intercept)</translation>
    </message>
    <message>
        <source>values, one a voxel</source>
        <translation>Werte, einer je Voxel</translation>
    </message>
    <message>
        <source>encoding model from &apos;weights&apos;, voxels x features</source>
        <translation>Enkodiermodell aus „weights“, Voxel x Merkmale</translation>
    </message>
    <message>
        <source>&apos;%1&apos; left out: %2 is neither per stimulus nor per voxel</source>
        <translation>„%1“ ausgelassen: %2 ist weder je Stimulus noch je Voxel</translation>
    </message>
    <message>
        <source>embedding</source>
        <translation>Embedding</translation>
    </message>
    <message>
        <source>embedding &apos;%1&apos;, stimuli x features; the order of layers is that of their names</source>
        <translation>Embedding „%1“, Stimuli x Merkmale; die Reihenfolge der Schichten ist die ihrer Namen</translation>
    </message>
    <message>
        <source>name a file inside it</source>
        <translation>eine Datei darin angeben</translation>
    </message>
    <message>
        <source>a readable file</source>
        <translation>eine lesbare Datei</translation>
    </message>
    <message>
        <source>no such file</source>
        <translation>keine solche Datei</translation>
    </message>
    <message>
        <source>check the name and the folder</source>
        <translation>den Namen und den Ordner prüfen</translation>
    </message>
    <message>
        <source>a complete gzip file</source>
        <translation>eine vollständige gzip-Datei</translation>
    </message>
    <message>
        <source>copy or download the file again</source>
        <translation>die Datei erneut kopieren oder herunterladen</translation>
    </message>
    <message>
        <source>check the disk</source>
        <translation>das Laufwerk prüfen</translation>
    </message>
    <message>
        <source>writing a file</source>
        <translation>Schreiben einer Datei</translation>
    </message>
    <message>
        <source>rows, one a voxel of the voxel set</source>
        <translation>Zeilen, eine je Voxel des Voxelsatzes</translation>
    </message>
    <message>
        <source>score</source>
        <translation>Gütemaß</translation>
    </message>
    <message>
        <source>columns, one a feature of the embedding</source>
        <translation>Spalten, eine je Merkmal des Embeddings</translation>
    </message>
    <message>
        <source>%1 values, one a voxel, or %2, one a vertex of both hemispheres</source>
        <translation>%1 Werte, einer je Voxel, oder %2, einer je Vertex beider Hemisphären</translation>
    </message>
    <message>
        <source>%1 values, one a vertex of both hemispheres</source>
        <translation>%1 Werte, einer je Vertex beider Hemisphären</translation>
    </message>
    <message>
        <source>values, one a vertex of the %1 hemisphere</source>
        <translation>Werte, einer je Vertex (%1 Hemisphäre)</translation>
    </message>
    <message>
        <source>embeddings of the bank</source>
        <translation>Embeddings der Sammlung</translation>
    </message>
    <message>
        <source>rows, one a text of %1</source>
        <translation>Zeilen, eine je Text aus %1</translation>
    </message>
    <message>
        <source>none in the dataset</source>
        <translation>im Datensatz nicht vorhanden</translation>
    </message>
    <message>
        <source>colour table version 1 or 2</source>
        <translation>Farbtabelle der Version 1 oder 2</translation>
    </message>
    <message>
        <source>reading a FreeSurfer annotation</source>
        <translation>Lesen einer FreeSurfer-Annotation</translation>
    </message>
    <message>
        <source>vertex numbers below %1</source>
        <translation>Vertexnummern unter %1</translation>
    </message>
    <message>
        <source>the file is damaged, or no annotation</source>
        <translation>die Datei ist beschädigt oder keine Annotation</translation>
    </message>
    <message>
        <source>a colour table after the vertices</source>
        <translation>eine Farbtabelle nach den Vertices</translation>
    </message>
    <message>
        <source>surfaces</source>
        <translation>Oberflächen</translation>
    </message>
    <message>
        <source>embeddings</source>
        <translation>Embeddings</translation>
    </message>
    <message>
        <source>encoding models</source>
        <translation>Enkodiermodelle</translation>
    </message>
    <message>
        <source>maps</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>captions</source>
        <translation>Beschreibungen</translation>
    </message>
    <message>
        <source>anatomy</source>
        <translation>Anatomie</translation>
    </message>
    <message>
        <source>%1 says it is the %2 hemisphere; the dataset file says %3, which was taken</source>
        <translation>%1 nennt die %2 Hemisphäre; die Datensatzdatei nennt die %3, die übernommen wurde</translation>
    </message>
    <message>
        <source>vertices, as in the surfaces before it</source>
        <translation>Vertices, wie in den Oberflächen davor</translation>
    </message>
    <message>
        <source>values, one a vertex</source>
        <translation>Werte, einer je Vertex</translation>
    </message>
    <message>
        <source>labels, one a vertex</source>
        <translation>Labels, eines je Vertex</translation>
    </message>
    <message>
        <source>columns of the responses, without a place</source>
        <translation>Spalten der Antworten, ohne Ort</translation>
    </message>
    <message>
        <source>columns, one a voxel of the voxel set</source>
        <translation>Spalten, eine je Voxel des Voxelsatzes</translation>
    </message>
    <message>
        <source>a voxel set that the values belong to</source>
        <translation>ein Voxelsatz, zu dem die Werte gehören</translation>
    </message>
    <message>
        <source>a volume on the grid of the voxel set</source>
        <translation>ein Volumen auf dem Gitter des Voxelsatzes</translation>
    </message>
    <message>
        <source>noise ceiling</source>
        <translation>Rauschgrenze</translation>
    </message>
    <message>
        <source>the number of trials averaged</source>
        <translation>die Anzahl der gemittelten Durchgänge</translation>
    </message>
    <message>
        <source>reading an MGH volume</source>
        <translation>Lesen eines MGH-Volumens</translation>
    </message>
    <message>
        <source>%1 values of %2 bytes</source>
        <translation>%1 Werte von %2 Bytes</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 Bytes</translation>
    </message>
    <message>
        <source>MGH version 1</source>
        <translation>MGH-Version 1</translation>
    </message>
    <message>
        <source>is this an .mgh or .mgz file?</source>
        <translation>ist dies eine .mgh- oder .mgz-Datei?</translation>
    </message>
    <message>
        <source>axes of at least one voxel</source>
        <translation>Achsen mit mindestens einem Voxel</translation>
    </message>
    <message>
        <source>the header is damaged</source>
        <translation>der Header ist beschädigt</translation>
    </message>
    <message>
        <source>data type uint8, int16, uint16, int32 or float32</source>
        <translation>Datentyp uint8, int16, uint16, int32 oder float32</translation>
    </message>
    <message>
        <source>type %1</source>
        <translation>Typ %1</translation>
    </message>
    <message>
        <source>convert it with mri_convert</source>
        <translation>mit mri_convert umwandeln</translation>
    </message>
    <message>
        <source>reading a NIfTI volume</source>
        <translation>Lesen eines NIfTI-Volumens</translation>
    </message>
    <message>
        <source>1 to 7 axes</source>
        <translation>1 bis 7 Achsen</translation>
    </message>
    <message>
        <source>length %1</source>
        <translation>Länge %1</translation>
    </message>
    <message>
        <source>coordinates converted from %1 to mm</source>
        <translation>Koordinaten von %1 in mm umgerechnet</translation>
    </message>
    <message>
        <source>a NIfTI data type</source>
        <translation>ein NIfTI-Datentyp</translation>
    </message>
    <message>
        <source>code %1</source>
        <translation>Code %1</translation>
    </message>
    <message>
        <source>a data offset</source>
        <translation>ein Datenversatz</translation>
    </message>
    <message>
        <source>a NIfTI header (its first number is 348 or 540)</source>
        <translation>ein NIfTI-Header (seine erste Zahl ist 348 oder 540)</translation>
    </message>
    <message>
        <source>first number %1</source>
        <translation>erste Zahl %1</translation>
    </message>
    <message>
        <source>is this a NIfTI file? fusiform info says what a file is</source>
        <translation>ist dies eine NIfTI-Datei? fusiform info sagt, was eine Datei ist</translation>
    </message>
    <message>
        <source>a header of %1 bytes</source>
        <translation>ein Header von %1 Bytes</translation>
    </message>
    <message>
        <source>the file is truncated; copy or download it again</source>
        <translation>die Datei ist abgeschnitten; erneut kopieren oder herunterladen</translation>
    </message>
    <message>
        <source>NIfTI-2 (magic n+2 or ni2)</source>
        <translation>NIfTI-2 (Kennung n+2 oder ni2)</translation>
    </message>
    <message>
        <source>other text in its place</source>
        <translation>anderer Text an dieser Stelle</translation>
    </message>
    <message>
        <source>reading a numpy array</source>
        <translation>Lesen eines NumPy-Arrays</translation>
    </message>
    <message>
        <source>a header with &apos;%1&apos;</source>
        <translation>ein Header mit „%1“</translation>
    </message>
    <message>
        <source>an array of plain numbers or texts</source>
        <translation>ein Array aus einfachen Zahlen oder Texten</translation>
    </message>
    <message>
        <source>save its fields as arrays of their own</source>
        <translation>seine Felder als eigene Arrays speichern</translation>
    </message>
    <message>
        <source>a type description</source>
        <translation>eine Typbeschreibung</translation>
    </message>
    <message>
        <source>a shape</source>
        <translation>eine Form (shape)</translation>
    </message>
    <message>
        <source>axis lengths</source>
        <translation>Achsenlängen</translation>
    </message>
    <message>
        <source>an .npy array (starting with \x93NUMPY)</source>
        <translation>ein .npy-Array (beginnt mit \x93NUMPY)</translation>
    </message>
    <message>
        <source>save it with numpy.save</source>
        <translation>mit numpy.save speichern</translation>
    </message>
    <message>
        <source>format version 1, 2 or 3</source>
        <translation>Formatversion 1, 2 oder 3</translation>
    </message>
    <message>
        <source>%1 bytes in all</source>
        <translation>insgesamt %1 Bytes</translation>
    </message>
    <message>
        <source>the file is truncated</source>
        <translation>die Datei ist abgeschnitten</translation>
    </message>
    <message>
        <source>an array of numbers or texts</source>
        <translation>ein Array aus Zahlen oder Texten</translation>
    </message>
    <message>
        <source>Python objects (a pickle)</source>
        <translation>Python-Objekte (ein Pickle)</translation>
    </message>
    <message>
        <source>pickles can run code and are not opened; save plain arrays</source>
        <translation>Pickles können Code ausführen und werden nicht geöffnet; einfache Arrays speichern</translation>
    </message>
    <message>
        <source>type &apos;%1&apos;</source>
        <translation>Typ „%1“</translation>
    </message>
    <message>
        <source>data for shape %1 of %2</source>
        <translation>Daten für die Form %1 vom Typ %2</translation>
    </message>
    <message>
        <source>the file is truncated or damaged</source>
        <translation>die Datei ist abgeschnitten oder beschädigt</translation>
    </message>
    <message>
        <source>the name of one array, as in %1:name</source>
        <translation>der Name eines Arrays, wie in %1:name</translation>
    </message>
    <message>
        <source>it holds %1</source>
        <translation>es enthält %1</translation>
    </message>
    <message>
        <source>reading %1</source>
        <translation>Lesen: %1</translation>
    </message>
    <message>
        <source>a matrix of numbers</source>
        <translation>eine Matrix aus Zahlen</translation>
    </message>
    <message>
        <source>shape %1 of %2</source>
        <translation>Form %1 vom Typ %2</translation>
    </message>
    <message>
        <source>name another array</source>
        <translation>ein anderes Array angeben</translation>
    </message>
    <message>
        <source>a vector of numbers</source>
        <translation>ein Vektor aus Zahlen</translation>
    </message>
    <message>
        <source>vertices, as the %1 hemisphere that is loaded</source>
        <translation>Vertices, so viele wie die geladene %1 Hemisphäre</translation>
    </message>
    <message>
        <source>projecting</source>
        <translation>Projizieren</translation>
    </message>
    <message>
        <source>the file says %1 hemisphere, its name the other; the file was believed</source>
        <translation>die Datei nennt die %1 Hemisphäre, ihr Name die andere; übernommen wurde die der Datei</translation>
    </message>
    <message>
        <source>taken as the %1 hemisphere because of its name</source>
        <translation>wegen des Namens als %1 Hemisphäre angenommen</translation>
    </message>
    <message>
        <source>neither the file nor its name says which hemisphere it is; taken as the %1 one because of where it lies</source>
        <translation>weder die Datei noch ihr Name sagt, welche Hemisphäre es ist; wegen der Lage als %1 angenommen</translation>
    </message>
    <message>
        <source>taken as the %1 surface because of its name</source>
        <translation>wegen des Namens als Oberfläche „%1“ angenommen</translation>
    </message>
    <message>
        <source>%1 (left) or %2 (right) values, one a vertex</source>
        <translation>%1 (links) oder %2 (rechts) Werte, einer je Vertex</translation>
    </message>
    <message>
        <source>taken as the %1 hemisphere: only that one has as many vertices</source>
        <translation>als %1 Hemisphäre angenommen: nur sie hat so viele Vertices</translation>
    </message>
    <message>
        <source>%1 of %2 vertices get no value: is the volume in the space of the surfaces?</source>
        <translation>%1 von %2 Vertices erhalten keinen Wert: liegt das Volumen im Raum der Oberflächen?</translation>
    </message>
    <message>
        <source>an object {…}</source>
        <translation>ein Objekt {…}</translation>
    </message>
    <message>
        <source>a list […]</source>
        <translation>eine Liste […]</translation>
    </message>
    <message>
        <source>another value</source>
        <translation>ein anderer Wert</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>mindestens %1</translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation>mehr als %1</translation>
    </message>
    <message>
        <source>a text that is not empty</source>
        <translation>ein Text, der nicht leer ist</translation>
    </message>
    <message>
        <source>at least %1 entries</source>
        <translation>mindestens %1 Einträge</translation>
    </message>
    <message>
        <source>at most %1 entries</source>
        <translation>höchstens %1 Einträge</translation>
    </message>
    <message>
        <source>one of the keys %1</source>
        <translation>einer der Schlüssel %1</translation>
    </message>
    <message>
        <source>the unknown key &quot;%1&quot;</source>
        <translation>der unbekannte Schlüssel &quot;%1&quot;</translation>
    </message>
    <message>
        <source>did you mean &quot;%1&quot;?</source>
        <translation>war &quot;%1&quot; gemeint?</translation>
    </message>
    <message>
        <source>the key %1</source>
        <translation>der Schlüssel %1</translation>
    </message>
    <message>
        <source>no such key</source>
        <translation>kein solcher Schlüssel</translation>
    </message>
    <message>
        <source>indexSpace &quot;voxel-set&quot;, &quot;volume-C&quot; or &quot;volume-F&quot;</source>
        <translation>indexSpace &quot;voxel-set&quot;, &quot;volume-C&quot; oder &quot;volume-F&quot;</translation>
    </message>
    <message>
        <source>indexSpace &quot;voxel-set&quot;, as the voxel set is not in a volume</source>
        <translation>indexSpace &quot;voxel-set&quot;, da der Voxelsatz nicht in einem Volumen liegt</translation>
    </message>
    <message>
        <source>a JSON object in every line</source>
        <translation>ein JSON-Objekt in jeder Zeile</translation>
    </message>
    <message>
        <source>no JSON in line %1</source>
        <translation>kein JSON in Zeile %1</translation>
    </message>
    <message>
        <source>an object with index and caption</source>
        <translation>ein Objekt mit index und caption</translation>
    </message>
    <message>
        <source>the key &quot;index&quot; with a number</source>
        <translation>der Schlüssel &quot;index&quot; mit einer Zahl</translation>
    </message>
    <message>
        <source>the key &quot;caption&quot; with a text</source>
        <translation>der Schlüssel &quot;caption&quot; mit einem Text</translation>
    </message>
    <message>
        <source>the index of a voxel of the voxel set</source>
        <translation>der Index eines Voxels des Voxelsatzes</translation>
    </message>
    <message>
        <source>a list of captions</source>
        <translation>eine Liste von Beschreibungen</translation>
    </message>
    <message>
        <source>reading a FreeSurfer surface</source>
        <translation>Lesen einer FreeSurfer-Oberfläche</translation>
    </message>
    <message>
        <source>a curv file</source>
        <translation>eine curv-Datei</translation>
    </message>
    <message>
        <source>name a surface such as lh.white</source>
        <translation>eine Oberfläche wie lh.white angeben</translation>
    </message>
    <message>
        <source>counts of vertices and triangles</source>
        <translation>Anzahlen von Vertices und Dreiecken</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>reading a FreeSurfer curv file</source>
        <translation>Lesen einer FreeSurfer-curv-Datei</translation>
    </message>
    <message>
        <source>one value a vertex</source>
        <translation>ein Wert je Vertex</translation>
    </message>
    <message>
        <source>a curv file (magic ff ff ff, or the old format)</source>
        <translation>eine curv-Datei (Kennung ff ff ff oder das alte Format)</translation>
    </message>
    <message>
        <source>name a file such as lh.curv</source>
        <translation>eine Datei wie lh.curv angeben</translation>
    </message>
    <message>
        <source>three numbers of voxels</source>
        <translation>drei Voxelanzahlen</translation>
    </message>
    <message>
        <source>numbers of voxels from 1 to 100000</source>
        <translation>Voxelanzahlen von 1 bis 100000</translation>
    </message>
    <message>
        <source>a vector of vertex numbers</source>
        <translation>ein Vektor von Vertexnummern</translation>
    </message>
    <message>
        <source>vertex numbers from 0 to %1</source>
        <translation>Vertexnummern von 0 bis %1</translation>
    </message>
    <message>
        <source>%1 in row %2</source>
        <translation>%1 in Zeile %2</translation>
    </message>
    <message>
        <source>all vertices, left hemisphere first</source>
        <translation>alle Vertices, die linke Hemisphäre zuerst</translation>
    </message>
    <message>
        <source>surfaces for &quot;all-vertices&quot;</source>
        <translation>Oberflächen für &quot;all-vertices&quot;</translation>
    </message>
    <message>
        <source>mask %1, C order</source>
        <translation>Maske %1, C-Reihenfolge</translation>
    </message>
    <message>
        <source>mask %1, Fortran order</source>
        <translation>Maske %1, Fortran-Reihenfolge</translation>
    </message>
    <message>
        <source>voxel indices in the grid of %1</source>
        <translation>Voxelindizes im Gitter von %1</translation>
    </message>
    <message>
        <source>voxel indices with an affine</source>
        <translation>Voxelindizes mit affiner Transformation</translation>
    </message>
    <message>
        <source>vertices of %1</source>
        <translation>Vertices von %1</translation>
    </message>
    <message>
        <source>voxel indices (voxels, 3)</source>
        <translation>Voxelindizes (Voxel, 3)</translation>
    </message>
    <message>
        <source>indices from 0 to %1 along axis %2</source>
        <translation>Indizes von 0 bis %1 entlang der Achse %2</translation>
    </message>
    <message>
        <source>a 4 x 4 affine</source>
        <translation>eine affine 4-x-4-Matrix</translation>
    </message>
    <message>
        <source>an affine that can be inverted</source>
        <translation>eine invertierbare affine Matrix</translation>
    </message>
    <message>
        <source>one that cannot</source>
        <translation>eine nicht invertierbare</translation>
    </message>
    <message>
        <source>%1 region names, one a voxel</source>
        <translation>%1 Regionsnamen, einer je Voxel</translation>
    </message>
    <message>
        <source>%1 more items of %2 bytes</source>
        <translation>%1 weitere Einträge von %2 Bytes</translation>
    </message>
    <message>
        <source>the file is truncated or damaged; copy it again</source>
        <translation>die Datei ist abgeschnitten oder beschädigt; erneut kopieren</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>a real integer or float type</source>
        <translation>ein reeller Ganzzahl- oder Gleitkommatyp</translation>
    </message>
    <message>
        <source>a white, midthickness or pial surface</source>
        <translation>eine Oberfläche der weißen Substanz, der mittleren Dicke oder der Pia</translation>
    </message>
    <message>
        <source>a surface of kind %1</source>
        <translation>eine Oberfläche der Art „%1“</translation>
    </message>
    <message>
        <source>its positions are not those of the tissue; name the surface it was made from</source>
        <translation>ihre Orte sind nicht die des Gewebes; die Oberfläche angeben, aus der sie erstellt wurde</translation>
    </message>
    <message>
        <source>%1 vertices, as many as %2</source>
        <translation>%1 Vertices, so viele wie %2</translation>
    </message>
    <message>
        <source>white and pial must be of the same subject, mesh and hemisphere</source>
        <translation>weiße Substanz und Pia müssen von derselben Versuchsperson, demselben Netz und derselben Hemisphäre sein</translation>
    </message>
    <message>
        <source>%1 voxels</source>
        <translation>%1 Voxel</translation>
    </message>
    <message>
        <source>the volume is of another grid</source>
        <translation>das Volumen hat ein anderes Gitter</translation>
    </message>
    <message>
        <source>none loaded</source>
        <translation>nicht geladen</translation>
    </message>
    <message>
        <source>open one; inflated and flat surfaces have no place in the volume</source>
        <translation>eine öffnen; aufgeblasene und flache Oberflächen haben keinen Ort im Volumen</translation>
    </message>
    <message>
        <source>%1 values, one a voxel</source>
        <translation>%1 Werte, einer je Voxel</translation>
    </message>
    <message>
        <source>%1 stimuli from &apos;%2&apos;</source>
        <translation>%1 Stimuli aus „%2“</translation>
    </message>
    <message>
        <source>showing the connections of a place</source>
        <translation>Zeigen der Verbindungen eines Ortes</translation>
    </message>
    <message>
        <source>a place where the connectome has data</source>
        <translation>ein Ort, an dem das Konnektom Daten hat</translation>
    </message>
    <message>
        <source>none at %1</source>
        <translation>keine bei %1</translation>
    </message>
    <message>
        <source>pick a place away from the medial wall</source>
        <translation>einen Ort abseits der medialen Wand wählen</translation>
    </message>
    <message>
        <source>%1 with both hemispheres</source>
        <translation>%1 mit beiden Hemisphären</translation>
    </message>
    <message>
        <source>%1 without the medial wall</source>
        <translation>%1 ohne die mediale Wand</translation>
    </message>
    <message>
        <source>%1 greyordinates</source>
        <translation>%1-Grayordinaten</translation>
    </message>
    <message>
        <source>%1 is no standard mesh</source>
        <translation>%1 entspricht keinem Standardnetz</translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <translation>%1 entspricht %2</translation>
    </message>
    <message>
        <source>%1, %2: they are of different meshes</source>
        <translation>%1, %2: sie gehören zu verschiedenen Netzen</translation>
    </message>
    <message>
        <source>%1 values fit %2</source>
        <translation>%1 Werte passen zu %2</translation>
    </message>
    <message>
        <source>%1; the file does not say which, taken as %2 like the surface</source>
        <translation>%1; die Datei nennt das Netz nicht, wie die Oberfläche als %2 angenommen</translation>
    </message>
    <message>
        <source>%1; the file says %2, the surface nothing, taken as of one mesh</source>
        <translation>%1; die Datei nennt %2, die Oberfläche nichts, als vom selben Netz angenommen</translation>
    </message>
    <message>
        <source>%1; neither file nor surface says which, taken as of one mesh</source>
        <translation>%1; weder Datei noch Oberfläche nennt das Netz, als vom selben Netz angenommen</translation>
    </message>
    <message>
        <source>stated to be of the mesh of the loaded surface</source>
        <translation>laut Angabe vom Netz der geladenen Oberfläche</translation>
    </message>
    <message>
        <source>stated to be of the mesh of the loaded surface, %1</source>
        <translation>laut Angabe vom Netz der geladenen Oberfläche, %1</translation>
    </message>
    <message>
        <source>mesh=fsaverage, fs_LR, CIVET, onavg or loaded</source>
        <translation>mesh=fsaverage, fs_LR, CIVET, onavg oder loaded</translation>
    </message>
    <message>
        <source>values of %1, as the loaded surface</source>
        <translation>Werte von %1, wie die geladene Oberfläche</translation>
    </message>
    <message>
        <source>open the surface of that mesh, or resample the file</source>
        <translation>die Oberfläche dieses Netzes öffnen oder die Datei umrechnen (Resampling)</translation>
    </message>
    <message>
        <source>stated to be of %1</source>
        <translation>laut Angabe von %1</translation>
    </message>
    <message>
        <source>placing listed vertices on the cortex</source>
        <translation>Platzieren aufgelisteter Vertices auf dem Kortex</translation>
    </message>
    <message>
        <source>vertices below %1, as the loaded surface has</source>
        <translation>Vertices unter %1, wie in der geladenen Oberfläche</translation>
    </message>
    <message>
        <source>vertex %1</source>
        <translation>Vertex %1</translation>
    </message>
    <message>
        <source>joining a patch to its surface</source>
        <translation>Verbinden eines Patches mit seiner Oberfläche</translation>
    </message>
    <message>
        <source>vertices below %1, as %2 has</source>
        <translation>Vertices unter %1, wie in %2</translation>
    </message>
    <message>
        <source>is it of another subject, or of the other hemisphere?</source>
        <translation>gehört er zu einer anderen Versuchsperson oder zur anderen Hemisphäre?</translation>
    </message>
    <message>
        <source>a patch of %1 vertices and %2 triangles; the other %3 vertices have no place in it</source>
        <translation>ein Patch mit %1 Vertices und %2 Dreiecken; die übrigen %3 Vertices haben darin keinen Ort</translation>
    </message>
    <message>
        <source>the patch is not flattened: shown as it was cut</source>
        <translation>der Patch ist nicht abgeflacht: gezeigt, wie er ausgeschnitten wurde</translation>
    </message>
    <message>
        <source>&apos;%1&apos; left out: %2</source>
        <translation>„%1“ ausgelassen: %2</translation>
    </message>
    <message>
        <source>%1 more arrays left out</source>
        <translation>%1 weitere Arrays ausgelassen</translation>
    </message>
    <message>
        <source>reading an array</source>
        <translation>Lesen eines Arrays</translation>
    </message>
    <message>
        <source>no array that can be read</source>
        <translation>kein lesbares Array</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 und %2 weitere</translation>
    </message>
    <message>
        <source>a file without arrays</source>
        <translation>eine Datei ohne Arrays</translation>
    </message>
    <message>
        <source>only the file</source>
        <translation>nur die Datei</translation>
    </message>
    <message>
        <source>memory for %1 values</source>
        <translation>Speicher für %1 Werte</translation>
    </message>
    <message>
        <source>less than that</source>
        <translation>weniger als das</translation>
    </message>
    <message>
        <source>save a part of the array in a file of its own</source>
        <translation>einen Teil des Arrays in einer eigenen Datei speichern</translation>
    </message>
    <message>
        <source>rows %1 to %2 of numbers</source>
        <translation>Zeilen %1 bis %2 mit Zahlen</translation>
    </message>
    <message>
        <source>arrays (NumPy, HDF5, MATLAB, safetensors, CSV or TSV)</source>
        <translation>Arrays (NumPy, HDF5, MATLAB, Safetensors, CSV oder TSV)</translation>
    </message>
    <message>
        <source>opening an array</source>
        <translation>Öffnen eines Arrays</translation>
    </message>
    <message>
        <source>%1 %2 are needed; it has %3</source>
        <translation>%1 %2 sind erforderlich; vorhanden sind %3</translation>
    </message>
    <message>
        <source>the surface is not loaded</source>
        <translation>die Oberfläche ist nicht geladen</translation>
    </message>
    <message>
        <source>one number a vertex is needed; its shape is %1</source>
        <translation>eine Zahl je Vertex ist erforderlich; die Form ist %1</translation>
    </message>
    <message>
        <source>values, one a vertex,</source>
        <translation>Werte, einer je Vertex,</translation>
    </message>
    <message>
        <source>no voxel set is loaded</source>
        <translation>kein Voxelsatz ist geladen</translation>
    </message>
    <message>
        <source>one number a voxel is needed; its shape is %1</source>
        <translation>eine Zahl je Voxel ist erforderlich; die Form ist %1</translation>
    </message>
    <message>
        <source>values, one a voxel,</source>
        <translation>Werte, einer je Voxel,</translation>
    </message>
    <message>
        <source>rows, one a stimulus,</source>
        <translation>Zeilen, eine je Stimulus,</translation>
    </message>
    <message>
        <source>a voxel set with a grid is needed for volumes of trials</source>
        <translation>für Volumina von Durchgängen ist ein Voxelsatz mit Gitter erforderlich</translation>
    </message>
    <message>
        <source>%1 is needed; it has %2</source>
        <translation>erforderlich: %1; vorhanden: %2</translation>
    </message>
    <message>
        <source>a matrix is needed; its shape is %1</source>
        <translation>eine Matrix ist erforderlich; die Form ist %1</translation>
    </message>
    <message>
        <source>columns, one a voxel,</source>
        <translation>Spalten, eine je Voxel,</translation>
    </message>
    <message>
        <source>rows, one a voxel,</source>
        <translation>Zeilen, eine je Voxel,</translation>
    </message>
    <message>
        <source>the weights are without intercept, which was taken as 0</source>
        <translation>die Gewichte haben keinen Achsenabschnitt (Intercept), er wurde als 0 angenommen</translation>
    </message>
    <message>
        <source>Values per vertex, left hemisphere</source>
        <translation>Werte je Vertex, linke Hemisphäre</translation>
    </message>
    <message>
        <source>Values per vertex, right hemisphere</source>
        <translation>Werte je Vertex, rechte Hemisphäre</translation>
    </message>
    <message>
        <source>Values per vertex, both hemispheres, left first</source>
        <translation>Werte je Vertex, beide Hemisphären, die linke zuerst</translation>
    </message>
    <message>
        <source>Values per voxel</source>
        <translation>Werte je Voxel</translation>
    </message>
    <message>
        <source>Responses</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Embedding</source>
        <translation>Embedding</translation>
    </message>
    <message>
        <source>Weights of an encoding model</source>
        <translation>Gewichte eines Enkodiermodells</translation>
    </message>
    <message>
        <source>it holds texts, not numbers</source>
        <translation>es enthält Texte, keine Zahlen</translation>
    </message>
    <message>
        <source>damaged gzip data</source>
        <translation>beschädigte gzip-Daten</translation>
    </message>
    <message>
        <source>truncated gzip data (%1)</source>
        <translation>abgeschnittene gzip-Daten (%1)</translation>
    </message>
    <message>
        <source>%1 more bytes</source>
        <translation>%1 weitere Bytes</translation>
    </message>
    <message>
        <source>the end of the file</source>
        <translation>das Ende der Datei</translation>
    </message>
    <message>
        <source>a file of at most %1, inflated</source>
        <translation>eine Datei von höchstens %1, entpackt</translation>
    </message>
    <message>
        <source>more than that, from %1</source>
        <translation>mehr als das, aus %1</translation>
    </message>
    <message>
        <source>is the file damaged, or made to fill the memory?</source>
        <translation>ist die Datei beschädigt oder dazu gemacht, den Speicher zu füllen?</translation>
    </message>
    <message>
        <source>reading a CIFTI file</source>
        <translation>Lesen einer CIFTI-Datei</translation>
    </message>
    <message>
        <source>maps or connections, one row a grayordinate or parcel</source>
        <translation>Karten oder Verbindungen, eine Zeile je Grayordinate oder Parzelle</translation>
    </message>
    <message>
        <source>a matrix whose rows are neither</source>
        <translation>eine Matrix, deren Zeilen keines von beiden sind</translation>
    </message>
    <message>
        <source>is it transposed? wb_command -cifti-transpose turns it</source>
        <translation>ist sie transponiert? wb_command -cifti-transpose dreht sie um</translation>
    </message>
    <message>
        <source>the XML of the file is damaged</source>
        <translation>das XML der Datei ist beschädigt</translation>
    </message>
    <message>
        <source>whole numbers separated by spaces</source>
        <translation>ganze Zahlen, durch Leerzeichen getrennt</translation>
    </message>
    <message>
        <source>&apos;%1&apos;</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>the attribute %1</source>
        <translation>das Attribut %1</translation>
    </message>
    <message>
        <source>an element without it</source>
        <translation>ein Element ohne dieses Attribut</translation>
    </message>
    <message>
        <source>a number in %1</source>
        <translation>eine Zahl in %1</translation>
    </message>
    <message>
        <source>scalars, labels, series, brain models or parcels</source>
        <translation>Skalare, Labels, Zeitreihen, Hirnmodelle oder Parzellen</translation>
    </message>
    <message>
        <source>the type &apos;%1&apos;</source>
        <translation>der Typ „%1“</translation>
    </message>
    <message>
        <source>the unit SECOND, HERTZ, METER or RADIAN</source>
        <translation>die Einheit SECOND, HERTZ, METER oder RADIAN</translation>
    </message>
    <message>
        <source>a volume of three lengths and at most %1 voxels</source>
        <translation>ein Volumen mit drei Längen und höchstens %1 Voxeln</translation>
    </message>
    <message>
        <source>VolumeDimensions &apos;%1&apos;</source>
        <translation>VolumeDimensions „%1“</translation>
    </message>
    <message>
        <source>a transform of 16 numbers</source>
        <translation>eine Transformation aus 16 Zahlen</translation>
    </message>
    <message>
        <source>%1 numbers</source>
        <translation>%1 Zahlen</translation>
    </message>
    <message>
        <source>a transform that can be inverted</source>
        <translation>eine invertierbare Transformation</translation>
    </message>
    <message>
        <source>one that maps the volume onto a plane</source>
        <translation>eine, die das Volumen auf eine Ebene abbildet</translation>
    </message>
    <message>
        <source>one surface a structure</source>
        <translation>eine Oberfläche je Struktur</translation>
    </message>
    <message>
        <source>two of %1</source>
        <translation>zwei für %1</translation>
    </message>
    <message>
        <source>brain models one after another</source>
        <translation>Hirnmodelle nacheinander</translation>
    </message>
    <message>
        <source>one inside another</source>
        <translation>eines in einem anderen</translation>
    </message>
    <message>
        <source>a model of SURFACE or VOXELS</source>
        <translation>ein Modell aus SURFACE oder VOXELS</translation>
    </message>
    <message>
        <source>%1 indices, as IndexCount says</source>
        <translation>%1 Indizes, wie IndexCount angibt</translation>
    </message>
    <message>
        <source>%1 indices</source>
        <translation>%1 Indizes</translation>
    </message>
    <message>
        <source>at most %1 indices</source>
        <translation>höchstens %1 Indizes</translation>
    </message>
    <message>
        <source>the surface of %1 before its parcels</source>
        <translation>die Oberfläche von %1 vor ihren Parzellen</translation>
    </message>
    <message>
        <source>three indices a voxel</source>
        <translation>drei Indizes je Voxel</translation>
    </message>
    <message>
        <source>a brain model that starts at index %1</source>
        <translation>ein Hirnmodell, das bei Index %1 beginnt</translation>
    </message>
    <message>
        <source>one that starts at %1</source>
        <translation>eines, das bei %1 beginnt</translation>
    </message>
    <message>
        <source>vertices of %1 below %2</source>
        <translation>Vertices von %1 unter %2</translation>
    </message>
    <message>
        <source>the volume that the voxels belong to</source>
        <translation>das Volumen, zu dem die Voxel gehören</translation>
    </message>
    <message>
        <source>voxels inside the volume</source>
        <translation>Voxel innerhalb des Volumens</translation>
    </message>
    <message>
        <source>voxel %1, %2, %3</source>
        <translation>Voxel %1, %2, %3</translation>
    </message>
    <message>
        <source>six axes, the last two being the matrix</source>
        <translation>sechs Achsen, deren letzte zwei die Matrix bilden</translation>
    </message>
    <message>
        <source>four axes of length 1, then the matrix</source>
        <translation>vier Achsen der Länge 1, dann die Matrix</translation>
    </message>
    <message>
        <source>length %1 of axis %2</source>
        <translation>Länge %1 der Achse %2</translation>
    </message>
    <message>
        <source>a matrix of two dimensions</source>
        <translation>eine Matrix mit zwei Dimensionen</translation>
    </message>
    <message>
        <source>a third dimension of %1</source>
        <translation>eine dritte Dimension von %1</translation>
    </message>
    <message>
        <source>split it into matrices</source>
        <translation>in Matrizen aufteilen</translation>
    </message>
    <message>
        <source>an extension of 8 to %1 bytes</source>
        <translation>eine Erweiterung von 8 bis %1 Bytes</translation>
    </message>
    <message>
        <source>an extension of code 32 with the XML of CIFTI</source>
        <translation>eine Erweiterung mit Code 32 und dem XML von CIFTI</translation>
    </message>
    <message>
        <source>it was lost when a program that knows NIfTI only wrote the file: use the original</source>
        <translation>sie ging verloren, als ein Programm, das nur NIfTI kennt, die Datei schrieb: das Original verwenden</translation>
    </message>
    <message>
        <source>a NIfTI-2 header</source>
        <translation>ein NIfTI-2-Header</translation>
    </message>
    <message>
        <source>other bytes in its place</source>
        <translation>andere Bytes an seiner Stelle</translation>
    </message>
    <message>
        <source>data type code %1</source>
        <translation>Datentyp-Code %1</translation>
    </message>
    <message>
        <source>a data offset of %1 to %2</source>
        <translation>ein Datenversatz von %1 bis %2</translation>
    </message>
    <message>
        <source>%1 x %2 numbers of %3 bytes</source>
        <translation>%1 x %2 Zahlen zu %3 Bytes</translation>
    </message>
    <message>
        <source>opening a CIFTI file</source>
        <translation>Öffnen einer CIFTI-Datei</translation>
    </message>
    <message>
        <source>%1 vertices</source>
        <translation>%1 Vertices</translation>
    </message>
    <message>
        <source>%1 vertices (%2)</source>
        <translation>%1 Vertices (%2)</translation>
    </message>
    <message>
        <source>only the first %1 of %2 maps were taken</source>
        <translation>nur die ersten %1 von %2 Karten wurden übernommen</translation>
    </message>
    <message>
        <source>whole numbers, keys of the label table</source>
        <translation>ganze Zahlen, Schlüssel der Label-Tabelle</translation>
    </message>
    <message>
        <source>a mesh of %1, as the surface of the %2 hemisphere that is loaded</source>
        <translation>ein Netz mit %1, wie die geladene Oberfläche (%2 Hemisphäre)</translation>
    </message>
    <message>
        <source>a mesh of %1</source>
        <translation>ein Netz mit %1</translation>
    </message>
    <message>
        <source>the file is of another mesh: open the surfaces it was made on, or resample it to this one</source>
        <translation>die Datei gehört zu einem anderen Netz: die Oberflächen öffnen, auf denen sie erstellt wurde, oder sie auf dieses umrechnen (Resampling)</translation>
    </message>
    <message>
        <source>surfaces of %1 a hemisphere</source>
        <translation>Oberflächen mit %1 je Hemisphäre</translation>
    </message>
    <message>
        <source>open the surfaces first: CIFTI files hold none</source>
        <translation>zuerst die Oberflächen öffnen: CIFTI-Dateien enthalten keine</translation>
    </message>
    <message>
        <source>the %1 hemisphere was left out: no surface of it is loaded</source>
        <translation>die %1 Hemisphäre wurde ausgelassen: keine Oberfläche davon ist geladen</translation>
    </message>
    <message>
        <source>%1 vertices of %2 are not shown</source>
        <translation>%1 Vertices von %2 werden nicht gezeigt</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1, Zeile %2</translation>
    </message>
    <message>
        <source>a description of matrix dimension %1</source>
        <translation>eine Beschreibung der Matrixdimension %1</translation>
    </message>
    <message>
        <source>XML without entities</source>
        <translation>XML ohne Entitäten</translation>
    </message>
    <message>
        <source>a DOCTYPE</source>
        <translation>ein DOCTYPE</translation>
    </message>
    <message>
        <source>the element CIFTI</source>
        <translation>das Element CIFTI</translation>
    </message>
    <message>
        <source>CIFTI-2</source>
        <translation>CIFTI-2</translation>
    </message>
    <message>
        <source>CIFTI-1, an early draft of it with another order of numbers</source>
        <translation>CIFTI-1, ein früher Entwurf mit anderer Reihenfolge der Zahlen</translation>
    </message>
    <message>
        <source>convert it: wb_command -file-convert -cifti-version-convert %1 2 %2</source>
        <translation>umwandeln: wb_command -file-convert -cifti-version-convert %1 2 %2</translation>
    </message>
    <message>
        <source>version &apos;%1&apos;</source>
        <translation>Version „%1“</translation>
    </message>
    <message>
        <source>MatrixIndicesMap elements one after another</source>
        <translation>MatrixIndicesMap-Elemente nacheinander</translation>
    </message>
    <message>
        <source>matrix dimensions 0 and 1</source>
        <translation>Matrixdimensionen 0 und 1</translation>
    </message>
    <message>
        <source>dimension &apos;%1&apos;</source>
        <translation>Dimension „%1“</translation>
    </message>
    <message>
        <source>one description of matrix dimension %1</source>
        <translation>eine einzige Beschreibung der Matrixdimension %1</translation>
    </message>
    <message>
        <source>two</source>
        <translation>zwei</translation>
    </message>
    <message>
        <source>%1 indices along matrix dimension %2, as in the header</source>
        <translation>%1 Indizes entlang der Matrixdimension %2, wie im Header</translation>
    </message>
    <message>
        <source>%1 in the XML</source>
        <translation>%1 im XML</translation>
    </message>
    <message>
        <source>labels of both hemispheres (CIFTI dlabel)</source>
        <translation>Labels beider Hemisphären (CIFTI dlabel)</translation>
    </message>
    <message>
        <source>labels of one hemisphere belong under left or right</source>
        <translation>Labels einer Hemisphäre gehören unter &quot;left&quot; oder &quot;right&quot;</translation>
    </message>
    <message>
        <source>responses: %1</source>
        <translation>Antworten: %1</translation>
    </message>
    <message>
        <source>MATLAB file</source>
        <translation>MATLAB-Datei</translation>
    </message>
    <message>
        <source>HDF5 or netCDF file</source>
        <translation>HDF5- oder netCDF-Datei</translation>
    </message>
    <message>
        <source>Safetensors file</source>
        <translation>Safetensors-Datei</translation>
    </message>
    <message>
        <source>CIFTI-2 maps, labels or connectivity</source>
        <translation>CIFTI-2-Karten, -Labels oder -Konnektivität</translation>
    </message>
    <message>
        <source>MATLAB file, level 4</source>
        <translation>MATLAB-Datei, Level 4</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>writing a FreeSurfer annotation</source>
        <translation>Schreiben einer FreeSurfer-Annotation</translation>
    </message>
    <message>
        <source>label numbers of at least 0</source>
        <translation>Labelnummern von mindestens 0</translation>
    </message>
    <message>
        <source>%1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>write GIFTI instead</source>
        <translation>stattdessen GIFTI schreiben</translation>
    </message>
    <message>
        <source>reading a FreeSurfer surface as text</source>
        <translation>Lesen einer FreeSurfer-Oberfläche als Text</translation>
    </message>
    <message>
        <source>a first line starting with #!ascii</source>
        <translation>eine erste Zeile, die mit #!ascii beginnt</translation>
    </message>
    <message>
        <source>another one</source>
        <translation>eine andere</translation>
    </message>
    <message>
        <source>text files carry no volume geometry: vertices are taken as they are, tkRAS as a rule</source>
        <translation>Textdateien enthalten keine Volumengeometrie: Vertices werden übernommen, wie sie sind, in der Regel tkRAS</translation>
    </message>
    <message>
        <source>%1 values a vertex</source>
        <translation>%1 Werte je Vertex</translation>
    </message>
    <message>
        <source>write each of them as a file of its own</source>
        <translation>jeden davon als eigene Datei schreiben</translation>
    </message>
    <message>
        <source>reading a FreeSurfer label</source>
        <translation>Lesen eines FreeSurfer-Labels</translation>
    </message>
    <message>
        <source>a first line starting with #</source>
        <translation>eine erste Zeile, die mit # beginnt</translation>
    </message>
    <message>
        <source>vertex numbers</source>
        <translation>Vertexnummern</translation>
    </message>
    <message>
        <source>a label of voxels has no place on the cortex</source>
        <translation>ein Label aus Voxeln hat keinen Ort auf dem Kortex</translation>
    </message>
    <message>
        <source>reading a FreeSurfer paint file</source>
        <translation>Lesen einer FreeSurfer-paint-Datei</translation>
    </message>
    <message>
        <source>%1 pairs of vertex and value</source>
        <translation>%1 Paare aus Vertex und Wert</translation>
    </message>
    <message>
        <source>reading a FreeSurfer patch</source>
        <translation>Lesen eines FreeSurfer-Patches</translation>
    </message>
    <message>
        <source>a patch file (first number -1)</source>
        <translation>eine Patch-Datei (erste Zahl -1)</translation>
    </message>
    <message>
        <source>vertices counted from 1</source>
        <translation>Vertices, gezählt ab 1</translation>
    </message>
    <message>
        <source>no vertices</source>
        <translation>keine Vertices</translation>
    </message>
    <message>
        <source>%1 quadrangles were cut into triangles as FreeSurfer does</source>
        <translation>%1 Vierecke wurden wie in FreeSurfer in Dreiecke zerlegt</translation>
    </message>
    <message>
        <source>a surface file (magic ff ff fe, ff ff fd or ff ff ff)</source>
        <translation>eine Oberflächendatei (Kennung ff ff fe, ff ff fd oder ff ff ff)</translation>
    </message>
    <message>
        <source>the transform from %1 to %2 was not applied</source>
        <translation>die Transformation von %1 zu %2 wurde nicht angewendet</translation>
    </message>
    <message>
        <source>moved from %1 to %2 by the file&apos;s transform</source>
        <translation>durch die Transformation der Datei von %1 zu %2 bewegt</translation>
    </message>
    <message>
        <source>whole numbers as labels</source>
        <translation>ganze Zahlen als Labels</translation>
    </message>
    <message>
        <source>%1 more arrays of points or triangles were left out</source>
        <translation>%1 weitere Arrays mit Punkten oder Dreiecken wurden ausgelassen</translation>
    </message>
    <message>
        <source>an external file beside it or below</source>
        <translation>eine externe Datei daneben oder darunter</translation>
    </message>
    <message>
        <source>copy the file of the arrays into the same folder</source>
        <translation>die Datei der Arrays in denselben Ordner kopieren</translation>
    </message>
    <message>
        <source>%1 bytes from byte %2 of %3</source>
        <translation>%1 Bytes ab Byte %2 von %3</translation>
    </message>
    <message>
        <source>the external file is truncated or another one; copy both again</source>
        <translation>die externe Datei ist abgeschnitten oder eine andere; beide erneut kopieren</translation>
    </message>
    <message>
        <source>a readable file %1</source>
        <translation>eine lesbare Datei %1</translation>
    </message>
    <message>
        <source>a failure to read it</source>
        <translation>ein Fehler beim Lesen</translation>
    </message>
    <message>
        <source>memory for the whole file</source>
        <translation>Speicher für die ganze Datei</translation>
    </message>
    <message>
        <source>close other programs</source>
        <translation>andere Programme schließen</translation>
    </message>
    <message>
        <source>maps of one length</source>
        <translation>Karten gleicher Länge</translation>
    </message>
    <message>
        <source>one name for label %1</source>
        <translation>ein einziger Name für Label %1</translation>
    </message>
    <message>
        <source>reading an HDF5 file</source>
        <translation>Lesen einer HDF5-Datei</translation>
    </message>
    <message>
        <source>a failure of the HDF5 library</source>
        <translation>ein Fehler der HDF5-Bibliothek</translation>
    </message>
    <message>
        <source>a float type whose bits do not fit</source>
        <translation>ein Gleitkommatyp, dessen Bits nicht passen</translation>
    </message>
    <message>
        <source>integers of %1 bytes</source>
        <translation>ganze Zahlen zu %1 Bytes</translation>
    </message>
    <message>
        <source>an enumeration that cannot be read</source>
        <translation>eine nicht lesbare Aufzählung</translation>
    </message>
    <message>
        <source>complex numbers; save real and imaginary parts apart</source>
        <translation>komplexe Zahlen; Real- und Imaginärteil getrennt speichern</translation>
    </message>
    <message>
        <source>a compound type; save its fields as arrays of their own</source>
        <translation>ein zusammengesetzter Typ; seine Felder als eigene Arrays speichern</translation>
    </message>
    <message>
        <source>references to other objects, not values</source>
        <translation>Verweise auf andere Objekte, keine Werte</translation>
    </message>
    <message>
        <source>rows of different lengths; save them as one array</source>
        <translation>Zeilen verschiedener Länge; als ein Array speichern</translation>
    </message>
    <message>
        <source>a type of arrays; save them as axes of the dataset</source>
        <translation>ein Typ aus Arrays; sie als Achsen des HDF5-Datasets speichern</translation>
    </message>
    <message>
        <source>values that are neither numbers nor texts</source>
        <translation>Werte, die weder Zahlen noch Texte sind</translation>
    </message>
    <message>
        <source>a dataset whose layout cannot be read</source>
        <translation>ein HDF5-Dataset mit nicht lesbarem Aufbau</translation>
    </message>
    <message>
        <source>a virtual dataset, whose values are in other files; open those</source>
        <translation>ein virtuelles HDF5-Dataset, dessen Werte in anderen Dateien liegen; diese öffnen</translation>
    </message>
    <message>
        <source>values kept in another file</source>
        <translation>Werte, die in einer anderen Datei liegen</translation>
    </message>
    <message>
        <source>compressed with the filter %1 (%2), which is not installed; save it with gzip</source>
        <translation>komprimiert mit dem Filter %1 (%2), der nicht installiert ist; mit gzip speichern</translation>
    </message>
    <message>
        <source>it claims %1 bytes, of which only %2 are stored</source>
        <translation>es gibt %1 Bytes an, von denen nur %2 gespeichert sind</translation>
    </message>
    <message>
        <source>chunks of %1 bytes, more than the file can hold</source>
        <translation>Chunks von %1 Bytes, mehr als die Datei enthalten kann</translation>
    </message>
    <message>
        <source>a dataset</source>
        <translation>ein HDF5-Dataset</translation>
    </message>
    <message>
        <source>a block inside the dataset</source>
        <translation>ein Block innerhalb des HDF5-Datasets</translation>
    </message>
    <message>
        <source>%1 texts</source>
        <translation>%1 Texte</translation>
    </message>
    <message>
        <source>a dataset whose shape or type cannot be read</source>
        <translation>ein HDF5-Dataset mit nicht lesbarer Form oder nicht lesbarem Typ</translation>
    </message>
    <message>
        <source>the shape %1, which no file can hold</source>
        <translation>die Form %1, die keine Datei enthalten kann</translation>
    </message>
    <message>
        <source>a root group</source>
        <translation>eine Wurzelgruppe</translation>
    </message>
    <message>
        <source>only the first %1 arrays are listed</source>
        <translation>nur die ersten %1 Arrays sind aufgelistet</translation>
    </message>
    <message>
        <source>MATLAB 7.3 stores axes in reverse; shapes and values are in MATLAB&apos;s order</source>
        <translation>MATLAB 7.3 speichert Achsen in umgekehrter Reihenfolge; Formen und Werte folgen der Reihenfolge von MATLAB</translation>
    </message>
    <message>
        <source>a link that cannot be read</source>
        <translation>ein nicht lesbarer Link</translation>
    </message>
    <message>
        <source>a link to another file; open that file</source>
        <translation>ein Link auf eine andere Datei; diese öffnen</translation>
    </message>
    <message>
        <source>a link to nothing in this file</source>
        <translation>ein Link auf etwas, das in dieser Datei nicht vorhanden ist</translation>
    </message>
    <message>
        <source>damaged: %1</source>
        <translation>beschädigt: %1</translation>
    </message>
    <message>
        <source>groups nested more than %1 deep</source>
        <translation>Gruppen, die tiefer als %1 verschachtelt sind</translation>
    </message>
    <message>
        <source>a complete HDF5 file</source>
        <translation>eine vollständige HDF5-Datei</translation>
    </message>
    <message>
        <source>reading the names of a parcellation</source>
        <translation>Lesen der Namen einer Parzellierung</translation>
    </message>
    <message>
        <source>lines of a number and a name</source>
        <translation>Zeilen aus einer Zahl und einem Namen</translation>
    </message>
    <message>
        <source>a colour table has lines such as: 1 V1v 200 40 40 0</source>
        <translation>eine Farbtabelle hat Zeilen wie: 1 V1v 200 40 40 0</translation>
    </message>
    <message>
        <source>saving a map</source>
        <translation>Speichern einer Karte</translation>
    </message>
    <message>
        <source>%1 values, one a vertex</source>
        <translation>%1 Werte, einer je Vertex</translation>
    </message>
    <message>
        <source>save maps of different surfaces one by one</source>
        <translation>Karten verschiedener Oberflächen einzeln speichern</translation>
    </message>
    <message>
        <source>values on the %1 hemisphere</source>
        <translation>Werte für die %1 Hemisphäre</translation>
    </message>
    <message>
        <source>a name of the one hemisphere and a wish for the other</source>
        <translation>ein Name der einen Hemisphäre und die Wahl der anderen</translation>
    </message>
    <message>
        <source>a map without them</source>
        <translation>eine Karte ohne solche Werte</translation>
    </message>
    <message>
        <source>the hemisphere was taken from the name; choose another name</source>
        <translation>die Hemisphäre wurde dem Namen entnommen; einen anderen Namen wählen</translation>
    </message>
    <message>
        <source>choose the other hemisphere</source>
        <translation>die andere Hemisphäre wählen</translation>
    </message>
    <message>
        <source>a dataset with maps</source>
        <translation>ein Datensatz mit Karten</translation>
    </message>
    <message>
        <source>the name of one of the maps %1</source>
        <translation>der Name einer der Karten %1</translation>
    </message>
    <message>
        <source>no name</source>
        <translation>kein Name</translation>
    </message>
    <message>
        <source>GIFTI labels</source>
        <translation>GIFTI-Labels</translation>
    </message>
    <message>
        <source>GIFTI map</source>
        <translation>GIFTI-Karte</translation>
    </message>
    <message>
        <source>FreeSurfer volume</source>
        <translation>FreeSurfer-Volumen</translation>
    </message>
    <message>
        <source>FreeSurfer overlay, one number a vertex</source>
        <translation>FreeSurfer-Overlay, eine Zahl je Vertex</translation>
    </message>
    <message>
        <source>FreeSurfer curv file</source>
        <translation>FreeSurfer-curv-Datei</translation>
    </message>
    <message>
        <source>numpy array, one number a voxel</source>
        <translation>NumPy-Array, eine Zahl je Voxel</translation>
    </message>
    <message>
        <source>numpy array of the volume (i, j, k)</source>
        <translation>NumPy-Array des Volumens (i, j, k)</translation>
    </message>
    <message>
        <source>numpy array, one number a vertex, left then right</source>
        <translation>NumPy-Array, eine Zahl je Vertex, links, dann rechts</translation>
    </message>
    <message>
        <source>Table, one row a voxel</source>
        <translation>Tabelle, eine Zeile je Voxel</translation>
    </message>
    <message>
        <source>Table, one row a voxel of the volume with a value</source>
        <translation>Tabelle, eine Zeile je Voxel des Volumens mit einem Wert</translation>
    </message>
    <message>
        <source>Table, one row a vertex</source>
        <translation>Tabelle, eine Zeile je Vertex</translation>
    </message>
    <message>
        <source>there is no map</source>
        <translation>es gibt keine Karte</translation>
    </message>
    <message>
        <source>the format holds one map, not %1</source>
        <translation>das Format fasst eine Karte, nicht %1</translation>
    </message>
    <message>
        <source>&apos;%1&apos; holds numbers, not categories</source>
        <translation>„%1“ enthält Zahlen, keine Kategorien</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is in no volume</source>
        <translation>„%1“ liegt in keinem Volumen</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is on another grid than &apos;%2&apos;</source>
        <translation>„%1“ hat ein anderes Gitter als „%2“</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has no values on a voxel set</source>
        <translation>„%1“ hat keine Werte auf einem Voxelsatz</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is on no surface</source>
        <translation>„%1“ liegt auf keiner Oberfläche</translation>
    </message>
    <message>
        <source>no hemisphere has all of these maps</source>
        <translation>keine Hemisphäre hat alle diese Karten</translation>
    </message>
    <message>
        <source>one of the formats %1</source>
        <translation>eines der Formate %1</translation>
    </message>
    <message>
        <source>a name that ends in one of %1</source>
        <translation>ein Name, der auf eine dieser Endungen endet: %1</translation>
    </message>
    <message>
        <source>another ending</source>
        <translation>eine andere Endung</translation>
    </message>
    <message>
        <source>the ending says in which format to save</source>
        <translation>die Endung bestimmt das Format, in dem gespeichert wird</translation>
    </message>
    <message>
        <source>a map that this format can hold (%1)</source>
        <translation>eine Karte, die dieses Format fassen kann (%1)</translation>
    </message>
    <message>
        <source>these endings are possible: %1</source>
        <translation>diese Endungen sind möglich: %1</translation>
    </message>
    <message>
        <source>whole category numbers</source>
        <translation>ganze Kategorienummern</translation>
    </message>
    <message>
        <source>save it in a format of numbers, such as .func.gii</source>
        <translation>in einem Format für Zahlen speichern, etwa .func.gii</translation>
    </message>
    <message>
        <source>axes at right angles, which is all MGH can hold</source>
        <translation>rechtwinklige Achsen, denn nur diese kann MGH fassen</translation>
    </message>
    <message>
        <source>a sheared voxel-to-world transform</source>
        <translation>eine gescherte Voxel-zu-Welt-Transformation</translation>
    </message>
    <message>
        <source>save it as NIfTI</source>
        <translation>als NIfTI speichern</translation>
    </message>
    <message>
        <source>a file that can be mapped</source>
        <translation>eine Datei, die sich in den Speicher einblenden lässt</translation>
    </message>
    <message>
        <source>copy it to a local disk</source>
        <translation>auf ein lokales Laufwerk kopieren</translation>
    </message>
    <message>
        <source>reading a MATLAB file</source>
        <translation>Lesen einer MATLAB-Datei</translation>
    </message>
    <message>
        <source>a matrix at %1</source>
        <translation>eine Matrix bei %1</translation>
    </message>
    <message>
        <source>a matrix of %1 bytes</source>
        <translation>eine Matrix von %1 Bytes</translation>
    </message>
    <message>
        <source>a sparse matrix; save it with full()</source>
        <translation>eine dünnbesetzte Matrix; mit full() speichern</translation>
    </message>
    <message>
        <source>%1 bytes for %2 values</source>
        <translation>%1 Bytes für %2 Werte</translation>
    </message>
    <message>
        <source>structures nested more than %1 deep</source>
        <translation>Strukturen, die tiefer als %1 verschachtelt sind</translation>
    </message>
    <message>
        <source>an element of type %1 for a matrix</source>
        <translation>ein Element vom Typ %1 statt einer Matrix</translation>
    </message>
    <message>
        <source>%1 bytes for the tag of an element</source>
        <translation>%1 Bytes für die Kennung eines Elements</translation>
    </message>
    <message>
        <source>a small element of %1 bytes</source>
        <translation>ein kleines Element von %1 Bytes</translation>
    </message>
    <message>
        <source>%1 of %2 bytes of an element</source>
        <translation>%1 von %2 Bytes eines Elements</translation>
    </message>
    <message>
        <source>a function, not values</source>
        <translation>eine Funktion, keine Werte</translation>
    </message>
    <message>
        <source>an object of MATLAB; save its values as plain arrays</source>
        <translation>ein MATLAB-Objekt; seine Werte als einfache Arrays speichern</translation>
    </message>
    <message>
        <source>a matrix without flags</source>
        <translation>eine Matrix ohne Flags</translation>
    </message>
    <message>
        <source>a matrix of class %1</source>
        <translation>eine Matrix der Klasse %1</translation>
    </message>
    <message>
        <source>a matrix of %1 bytes of axis lengths</source>
        <translation>eine Matrix mit %1 Bytes für Achsenlängen</translation>
    </message>
    <message>
        <source>a matrix whose axis lengths no file can hold</source>
        <translation>eine Matrix mit Achsenlängen, die keine Datei enthalten kann</translation>
    </message>
    <message>
        <source>a header of 128 bytes</source>
        <translation>ein Header von 128 Bytes</translation>
    </message>
    <message>
        <source>another shape than its header says</source>
        <translation>eine andere Form, als der Header angibt</translation>
    </message>
    <message>
        <source>a complete array</source>
        <translation>ein vollständiges Array</translation>
    </message>
    <message>
        <source>a variable at %1</source>
        <translation>eine Variable bei %1</translation>
    </message>
    <message>
        <source>an element of type %1</source>
        <translation>ein Element vom Typ %1</translation>
    </message>
    <message>
        <source>a variable of %1 bytes</source>
        <translation>eine Variable von %1 Bytes</translation>
    </message>
    <message>
        <source>at most %1 variables</source>
        <translation>höchstens %1 Variablen</translation>
    </message>
    <message>
        <source>more</source>
        <translation>mehr</translation>
    </message>
    <message>
        <source>a compressed array</source>
        <translation>ein komprimiertes Array</translation>
    </message>
    <message>
        <source>%1 bytes of a compressed array</source>
        <translation>%1 Bytes eines komprimierten Arrays</translation>
    </message>
    <message>
        <source>damaged or truncated data after %1</source>
        <translation>beschädigte oder abgeschnittene Daten nach %1</translation>
    </message>
    <message>
        <source>a complete variable</source>
        <translation>eine vollständige Variable</translation>
    </message>
    <message>
        <source>at most %1 arrays</source>
        <translation>höchstens %1 Arrays</translation>
    </message>
    <message>
        <source>a mesh of points and triangles</source>
        <translation>ein Netz aus Punkten und Dreiecken</translation>
    </message>
    <message>
        <source>%1 points and %2 triangles</source>
        <translation>%1 Punkte und %2 Dreiecke</translation>
    </message>
    <message>
        <source>corners among %1 points</source>
        <translation>Ecken aus %1 Punkten</translation>
    </message>
    <message>
        <source>%1 polygons of more than three corners were cut into triangles</source>
        <translation>%1 Polygone mit mehr als drei Ecken wurden in Dreiecke zerlegt</translation>
    </message>
    <message>
        <source>%1 polygons of fewer than three corners were left out</source>
        <translation>%1 Polygone mit weniger als drei Ecken wurden ausgelassen</translation>
    </message>
    <message>
        <source>the format names no space: coordinates taken as RAS mm</source>
        <translation>das Format nennt keinen Raum: Koordinaten als RAS in mm angenommen</translation>
    </message>
    <message>
        <source>reading a BYU mesh</source>
        <translation>Lesen eines BYU-Netzes</translation>
    </message>
    <message>
        <source>%1 polygons</source>
        <translation>%1 Polygone</translation>
    </message>
    <message>
        <source>reading a TRI mesh</source>
        <translation>Lesen eines TRI-Netzes</translation>
    </message>
    <message>
        <source>a running number and three coordinates</source>
        <translation>eine laufende Nummer und drei Koordinaten</translation>
    </message>
    <message>
        <source>a running number and three corners</source>
        <translation>eine laufende Nummer und drei Ecken</translation>
    </message>
    <message>
        <source>corners counted from 1</source>
        <translation>Ecken, gezählt ab 1</translation>
    </message>
    <message>
        <source>FreeSurfer label</source>
        <translation>FreeSurfer-Label</translation>
    </message>
    <message>
        <source>FreeSurfer surface as text</source>
        <translation>FreeSurfer-Oberfläche als Text</translation>
    </message>
    <message>
        <source>FreeSurfer patch</source>
        <translation>FreeSurfer-Patch</translation>
    </message>
    <message>
        <source>FreeSurfer paint file</source>
        <translation>FreeSurfer-paint-Datei</translation>
    </message>
    <message>
        <source>PLY mesh</source>
        <translation>PLY-Netz</translation>
    </message>
    <message>
        <source>VTK mesh</source>
        <translation>VTK-Netz</translation>
    </message>
    <message>
        <source>MZ3 mesh</source>
        <translation>MZ3-Netz</translation>
    </message>
    <message>
        <source>OFF mesh</source>
        <translation>OFF-Netz</translation>
    </message>
    <message>
        <source>OBJ mesh</source>
        <translation>OBJ-Netz</translation>
    </message>
    <message>
        <source>BYU mesh</source>
        <translation>BYU-Netz</translation>
    </message>
    <message>
        <source>TRI mesh</source>
        <translation>TRI-Netz</translation>
    </message>
    <message>
        <source>STL mesh</source>
        <translation>STL-Netz</translation>
    </message>
    <message>
        <source>reading an MZ3 mesh</source>
        <translation>Lesen eines MZ3-Netzes</translation>
    </message>
    <message>
        <source>an MZ3 file (magic MZ)</source>
        <translation>eine MZ3-Datei (Kennung MZ)</translation>
    </message>
    <message>
        <source>faces, points, colours or values</source>
        <translation>Flächen, Punkte, Farben oder Werte</translation>
    </message>
    <message>
        <source>an unknown kind of content (%1)</source>
        <translation>eine unbekannte Art von Inhalt (%1)</translation>
    </message>
    <message>
        <source>save it without it</source>
        <translation>ohne diesen speichern</translation>
    </message>
    <message>
        <source>the colours of its vertices are not read</source>
        <translation>die Farben der Vertices werden nicht gelesen</translation>
    </message>
    <message>
        <source>a mesh or values per vertex</source>
        <translation>ein Netz oder Werte je Vertex</translation>
    </message>
    <message>
        <source>neither</source>
        <translation>keines von beiden</translation>
    </message>
    <message>
        <source>reading an OBJ mesh</source>
        <translation>Lesen eines OBJ-Netzes</translation>
    </message>
    <message>
        <source>corners such as 7 or 7/1/3</source>
        <translation>Ecken wie 7 oder 7/1/3</translation>
    </message>
    <message>
        <source>three coordinates after v</source>
        <translation>drei Koordinaten nach v</translation>
    </message>
    <message>
        <source>%1 words</source>
        <translation>%1 Wörter</translation>
    </message>
    <message>
        <source>reading an OFF mesh</source>
        <translation>Lesen eines OFF-Netzes</translation>
    </message>
    <message>
        <source>OFF as text</source>
        <translation>OFF als Text</translation>
    </message>
    <message>
        <source>binary OFF</source>
        <translation>binäres OFF</translation>
    </message>
    <message>
        <source>save it as text or as PLY</source>
        <translation>als Text oder als PLY speichern</translation>
    </message>
    <message>
        <source>numbers of points and faces</source>
        <translation>Anzahlen von Punkten und Flächen</translation>
    </message>
    <message>
        <source>three coordinates</source>
        <translation>drei Koordinaten</translation>
    </message>
    <message>
        <source>a number of corners and as many corners</source>
        <translation>eine Anzahl von Ecken und ebenso viele Ecken</translation>
    </message>
    <message>
        <source>reading a PLY mesh</source>
        <translation>Lesen eines PLY-Netzes</translation>
    </message>
    <message>
        <source>a type such as float or int</source>
        <translation>ein Typ wie float oder int</translation>
    </message>
    <message>
        <source>end_header</source>
        <translation>end_header</translation>
    </message>
    <message>
        <source>ascii or binary PLY</source>
        <translation>ASCII- oder binäres PLY</translation>
    </message>
    <message>
        <source>a count</source>
        <translation>eine Anzahl</translation>
    </message>
    <message>
        <source>a line of a PLY header</source>
        <translation>eine Zeile eines PLY-Headers</translation>
    </message>
    <message>
        <source>a format line</source>
        <translation>eine Formatzeile</translation>
    </message>
    <message>
        <source>the length of a list</source>
        <translation>die Länge einer Liste</translation>
    </message>
    <message>
        <source>a vertex index</source>
        <translation>ein Vertexindex</translation>
    </message>
    <message>
        <source>reading an STL mesh</source>
        <translation>Lesen eines STL-Netzes</translation>
    </message>
    <message>
        <source>three corners a facet</source>
        <translation>drei Ecken je Facette</translation>
    </message>
    <message>
        <source>endsolid</source>
        <translation>endsolid</translation>
    </message>
    <message>
        <source>an STL file: &apos;solid&apos;, or a count of triangles that fits its length</source>
        <translation>eine STL-Datei: „solid“ oder eine Dreiecksanzahl, die zu ihrer Länge passt</translation>
    </message>
    <message>
        <source>%1 bytes that are neither</source>
        <translation>%1 Bytes, die keines von beiden sind</translation>
    </message>
    <message>
        <source>STL repeats the corners of each triangle: %1 equal points became %2 vertices, in order of first appearance</source>
        <translation>STL wiederholt die Ecken jedes Dreiecks: aus %1 gleichen Punkten wurden %2 Vertices, in der Reihenfolge ihres ersten Auftretens</translation>
    </message>
    <message>
        <source>text for %1 more items</source>
        <translation>Text für %1 weitere Einträge</translation>
    </message>
    <message>
        <source>%1 characters</source>
        <translation>%1 Zeichen</translation>
    </message>
    <message>
        <source>reading a VTK mesh</source>
        <translation>Lesen eines VTK-Netzes</translation>
    </message>
    <message>
        <source>numbers of type float, double or int</source>
        <translation>Zahlen vom Typ float, double oder int</translation>
    </message>
    <message>
        <source>an index</source>
        <translation>ein Index</translation>
    </message>
    <message>
        <source>the length of a polygon</source>
        <translation>die Länge eines Polygons</translation>
    </message>
    <message>
        <source>something else</source>
        <translation>etwas anderes</translation>
    </message>
    <message>
        <source>rising offsets</source>
        <translation>aufsteigende Versätze (offsets)</translation>
    </message>
    <message>
        <source>ASCII or BINARY</source>
        <translation>ASCII oder BINARY</translation>
    </message>
    <message>
        <source>a surface (DATASET POLYDATA)</source>
        <translation>eine Oberfläche (DATASET POLYDATA)</translation>
    </message>
    <message>
        <source>extract its surface first</source>
        <translation>zuerst ihre Oberfläche extrahieren</translation>
    </message>
    <message>
        <source>POINTS, POLYGONS or another section</source>
        <translation>POINTS, POLYGONS oder ein anderer Abschnitt</translation>
    </message>
    <message>
        <source>values that come with the mesh are not read</source>
        <translation>Werte, die das Netz mitbringt, werden nicht gelesen</translation>
    </message>
    <message>
        <source>x and y turned: the file says that it is LPS</source>
        <translation>x und y umgekehrt: die Datei gibt LPS an</translation>
    </message>
    <message>
        <source>the axes after the third (shape %1) follow one another as %2 frames</source>
        <translation>die Achsen nach der dritten (Form %1) folgen aufeinander als %2 Volumina</translation>
    </message>
    <message>
        <source>128-bit numbers taken as x86&apos;s 80 bits: their upper bytes are empty</source>
        <translation>128-Bit-Zahlen als die 80 Bits von x86 angenommen: ihre oberen Bytes sind leer</translation>
    </message>
    <message>
        <source>128-bit numbers taken as IEEE quadruple precision</source>
        <translation>128-Bit-Zahlen als vierfache Genauigkeit nach IEEE angenommen</translation>
    </message>
    <message>
        <source>%1 of data for shape %2</source>
        <translation>%1 Daten für die Form %2</translation>
    </message>
    <message>
        <source>%1 of gzip data, which cannot hold as much</source>
        <translation>%1 gzip-Daten, die nicht so viel enthalten können</translation>
    </message>
    <message>
        <source>fewer than 1e15 voxels</source>
        <translation>weniger als 1e15 Voxel</translation>
    </message>
    <message>
        <source>the header&apos;s sform cannot be inverted and is not used</source>
        <translation>die sform des Headers ist nicht invertierbar und wird nicht verwendet</translation>
    </message>
    <message>
        <source>the header&apos;s qform cannot be inverted and is not used</source>
        <translation>die qform des Headers ist nicht invertierbar und wird nicht verwendet</translation>
    </message>
    <message>
        <source>sform and qform disagree by up to %1 mm; the sform (code %2) is used, not the qform (code %3)</source>
        <translation>sform und qform weichen um bis zu %1 mm voneinander ab; verwendet wird die sform (Code %2), nicht die qform (Code %3)</translation>
    </message>
    <message>
        <source>bits are not opened; store the mask as uint8</source>
        <translation>Bits werden nicht geöffnet; die Maske als uint8 speichern</translation>
    </message>
    <message>
        <source>category numbers that fit into 32 bits</source>
        <translation>Kategorienummern, die in 32 Bits passen</translation>
    </message>
    <message>
        <source>a named pipe</source>
        <translation>eine benannte Pipe</translation>
    </message>
    <message>
        <source>a socket</source>
        <translation>ein Socket</translation>
    </message>
    <message>
        <source>a device</source>
        <translation>ein Gerät</translation>
    </message>
    <message>
        <source>no permission to read it</source>
        <translation>keine Leserechte</translation>
    </message>
    <message>
        <source>ask its owner for the right to read it</source>
        <translation>den Eigentümer um das Leserecht bitten</translation>
    </message>
    <message>
        <source>symbolic links that lead round in a circle</source>
        <translation>symbolische Links, die im Kreis führen</translation>
    </message>
    <message>
        <source>name the file itself</source>
        <translation>die Datei selbst angeben</translation>
    </message>
    <message>
        <source>write its contents to a file first</source>
        <translation>ihren Inhalt zuerst in eine Datei schreiben</translation>
    </message>
    <message>
        <source>room for %1 in %2</source>
        <translation>Platz für %1 in %2</translation>
    </message>
    <message>
        <source>make room, or store the file uncompressed</source>
        <translation>Platz schaffen oder die Datei unkomprimiert speichern</translation>
    </message>
    <message>
        <source>set XDG_CACHE_HOME to another folder</source>
        <translation>XDG_CACHE_HOME auf einen anderen Ordner setzen</translation>
    </message>
    <message>
        <source>room to inflate the file</source>
        <translation>Platz, um die Datei zu entpacken</translation>
    </message>
    <message>
        <source>a file that stays as it is</source>
        <translation>eine Datei, die unverändert bleibt</translation>
    </message>
    <message>
        <source>an array that is only data</source>
        <translation>ein Array, das nur aus Daten besteht</translation>
    </message>
    <message>
        <source>a pickle of Python objects, written by torch.save</source>
        <translation>ein Pickle aus Python-Objekten, von torch.save geschrieben</translation>
    </message>
    <message>
        <source>a pickle of Python objects</source>
        <translation>ein Pickle aus Python-Objekten</translation>
    </message>
    <message>
        <source>pickles can run code and are not opened; in Python save the tensors with safetensors.torch.save_file({name: tensor}, &quot;file.safetensors&quot;)</source>
        <translation>Pickles können Code ausführen und werden nicht geöffnet; die Tensoren in Python mit safetensors.torch.save_file({name: tensor}, &quot;file.safetensors&quot;) speichern</translation>
    </message>
    <message>
        <source>pickles can run code and are not opened; in Python save the array with numpy.save(&quot;file.npy&quot;, array)</source>
        <translation>Pickles können Code ausführen und werden nicht geöffnet; das Array in Python mit numpy.save(&quot;file.npy&quot;, array) speichern</translation>
    </message>
    <message>
        <source>%1 bytes from byte %2 on</source>
        <translation>%1 Bytes ab Byte %2</translation>
    </message>
    <message>
        <source>the end of the file, at %1</source>
        <translation>das Ende der Datei, bei %1</translation>
    </message>
    <message>
        <source>reading responses</source>
        <translation>Lesen von Antworten</translation>
    </message>
    <message>
        <source>a matrix, stimuli x voxels, or a 4-D array of volumes</source>
        <translation>eine Matrix, Stimuli x Voxel, oder ein 4-D-Array aus Volumina</translation>
    </message>
    <message>
        <source>a voxel set with a grid, to pick voxels of the volumes</source>
        <translation>ein Voxelsatz mit Gitter, um Voxel der Volumina auszuwählen</translation>
    </message>
    <message>
        <source>a voxel set without a grid</source>
        <translation>ein Voxelsatz ohne Gitter</translation>
    </message>
    <message>
        <source>no voxel set</source>
        <translation>kein Voxelsatz</translation>
    </message>
    <message>
        <source>describe it under voxels, by a mask or by indices</source>
        <translation>ihn unter &quot;voxels&quot; durch eine Maske oder durch Indizes beschreiben</translation>
    </message>
    <message>
        <source>axes of &apos;%1&apos; taken as trials, k, j, i: %2 fits the grid %3</source>
        <translation>Achsen von „%1“ als Durchgänge, k, j, i angenommen: %2 passt zum Gitter %3</translation>
    </message>
    <message>
        <source>axes of &apos;%1&apos; taken as i, j, k, trials: %2 fits the grid %3</source>
        <translation>Achsen von „%1“ als i, j, k, Durchgänge angenommen: %2 passt zum Gitter %3</translation>
    </message>
    <message>
        <source>(trials, %1, %2, %3) or (%3, %2, %1, trials), as the grid of the voxel set</source>
        <translation>(Durchgänge, %1, %2, %3) oder (%3, %2, %1, Durchgänge), wie das Gitter des Voxelsatzes</translation>
    </message>
    <message>
        <source>shape %1</source>
        <translation>Form %1</translation>
    </message>
    <message>
        <source>are the &quot;axes&quot; in the dataset file those of the array?</source>
        <translation>sind die &quot;axes&quot; in der Datensatzdatei die des Arrays?</translation>
    </message>
    <message>
        <source>is the mask of another grid, or are the axes in another order?</source>
        <translation>gehört die Maske zu einem anderen Gitter, oder sind die Achsen in anderer Reihenfolge?</translation>
    </message>
    <message>
        <source>an order of axes that follows from the grid %1</source>
        <translation>eine Reihenfolge der Achsen, die aus dem Gitter %1 folgt</translation>
    </message>
    <message>
        <source>shape %1, which fits trials first and trials last</source>
        <translation>Form %1, bei der die Durchgänge zuerst oder zuletzt kommen können</translation>
    </message>
    <message>
        <source>state &quot;axes&quot;: &quot;tkji&quot; or &quot;ijkt&quot; under responses in the dataset file</source>
        <translation>&quot;axes&quot;: &quot;tkji&quot; oder &quot;ijkt&quot; unter &quot;responses&quot; in der Datensatzdatei angeben</translation>
    </message>
    <message>
        <source>columns, as in the file before</source>
        <translation>Spalten, wie in der Datei davor</translation>
    </message>
    <message>
        <source>responses that fit into memory</source>
        <translation>Antworten, die in den Speicher passen</translation>
    </message>
    <message>
        <source>%1 x %2</source>
        <translation>%1 x %2</translation>
    </message>
    <message>
        <source>a volume of %1</source>
        <translation>ein Volumen von %1</translation>
    </message>
    <message>
        <source>reading a safetensors file</source>
        <translation>Lesen einer Safetensors-Datei</translation>
    </message>
    <message>
        <source>the file is damaged or truncated</source>
        <translation>die Datei ist beschädigt oder abgeschnitten</translation>
    </message>
    <message>
        <source>eight bytes of header length</source>
        <translation>acht Bytes mit der Länge des Headers</translation>
    </message>
    <message>
        <source>a header in JSON</source>
        <translation>ein Header in JSON</translation>
    </message>
    <message>
        <source>a tensor &apos;%1&apos; with dtype, shape and data_offsets</source>
        <translation>ein Tensor „%1“ mit dtype, shape und data_offsets</translation>
    </message>
    <message>
        <source>other keys</source>
        <translation>andere Schlüssel</translation>
    </message>
    <message>
        <source>the axis length %1</source>
        <translation>die Achsenlänge %1</translation>
    </message>
    <message>
        <source>offsets outside the %1 bytes of data</source>
        <translation>Versätze außerhalb der %1 Bytes an Daten</translation>
    </message>
    <message>
        <source>%1 bytes for shape %2 of %3</source>
        <translation>%1 Bytes für die Form %2 vom Typ %3</translation>
    </message>
    <message>
        <source>numbers of type %1 are not read; save them as float32</source>
        <translation>Zahlen vom Typ %1 werden nicht gelesen; als float32 speichern</translation>
    </message>
    <message>
        <source>select a place to see its connections</source>
        <translation>einen Ort auswählen, um seine Verbindungen zu sehen</translation>
    </message>
    <message>
        <source>%1 of %2 vertices have a value; the others are missing</source>
        <translation>%1 von %2 Vertices haben einen Wert; die übrigen fehlen</translation>
    </message>
    <message>
        <source>taken as the %1 hemisphere: only that one is loaded</source>
        <translation>als %1 Hemisphäre angenommen: nur sie ist geladen</translation>
    </message>
    <message>
        <source>a list of vertices</source>
        <translation>eine Liste von Vertices</translation>
    </message>
    <message>
        <source>the surface that the vertices belong to</source>
        <translation>die Oberfläche, zu der die Vertices gehören</translation>
    </message>
    <message>
        <source>no such surface is loaded</source>
        <translation>keine solche Oberfläche ist geladen</translation>
    </message>
    <message>
        <source>%1 values of type %2 (%3)</source>
        <translation>%1 Werte vom Typ %2 (%3)</translation>
    </message>
    <message>
        <source>inflating to disk</source>
        <translation>wird auf das Laufwerk entpackt</translation>
    </message>
    <message>
        <source>reading a table</source>
        <translation>Lesen einer Tabelle</translation>
    </message>
    <message>
        <source>a table</source>
        <translation>eine Tabelle</translation>
    </message>
    <message>
        <source>no rows</source>
        <translation>keine Zeilen</translation>
    </message>
    <message>
        <source>%1 fields, as in the lines before</source>
        <translation>%1 Felder, wie in den Zeilen davor</translation>
    </message>
    <message>
        <source>is the field parted by another sign, or is the file truncated?</source>
        <translation>sind die Felder durch ein anderes Zeichen getrennt, oder ist die Datei abgeschnitten?</translation>
    </message>
    <message>
        <source>%1 in the line after it</source>
        <translation>%1 in der Zeile danach</translation>
    </message>
    <message>
        <source>the first line was taken as names of the columns</source>
        <translation>die erste Zeile wurde als Namen der Spalten angenommen</translation>
    </message>
    <message>
        <source>no header: the first line holds numbers</source>
        <translation>keine Kopfzeile: die erste Zeile enthält Zahlen</translation>
    </message>
    <message>
        <source>the first column has no name and was taken as an index</source>
        <translation>die erste Spalte hat keinen Namen und wurde als Index angenommen</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>binary data (a zero byte)</source>
        <translation>Binärdaten (ein Nullbyte)</translation>
    </message>
    <message>
        <source>save the table as UTF-8</source>
        <translation>die Tabelle als UTF-8 speichern</translation>
    </message>
    <message>
        <source>a CIFTI %1 of %2 x %3</source>
        <translation>CIFTI %1, %2 x %3</translation>
    </message>
    <message>
        <source>a list of %1 vertices</source>
        <translation>eine Liste von %1 Vertices</translation>
    </message>
    <message>
        <source>a patch of %1 vertices</source>
        <translation>ein Patch mit %1 Vertices</translation>
    </message>
    <message>
        <source>a file of the arrays %1 and %2 more</source>
        <translation>eine Datei mit den Arrays %1 und %2 weiteren</translation>
    </message>
    <message>
        <source>a file of the arrays %1</source>
        <translation>eine Datei mit den Arrays %1</translation>
    </message>
    <message>
        <source>its triangles are those of %1 beside it</source>
        <translation>ihre Dreiecke sind die von %1 daneben</translation>
    </message>
    <message>
        <source>reading a patch</source>
        <translation>Lesen eines Patches</translation>
    </message>
    <message>
        <source>the surface it was cut out of, loaded or beside it</source>
        <translation>die Oberfläche, aus der er ausgeschnitten wurde, geladen oder daneben</translation>
    </message>
    <message>
        <source>open the subject&apos;s white or inflated surface first</source>
        <translation>zuerst die Oberfläche der weißen Substanz oder die aufgeblasene Oberfläche der Versuchsperson öffnen</translation>
    </message>
    <message>
        <source>a triangle mesh (FreeSurfer, GIFTI or another mesh format)</source>
        <translation>ein Dreiecksnetz (FreeSurfer, GIFTI oder ein anderes Netzformat)</translation>
    </message>
    <message>
        <source>surfaces of several meshes (%1): those of %2 are chosen</source>
        <translation>Oberflächen mehrerer Netze (%1): ausgewählt sind die von %2</translation>
    </message>
    <message>
        <source>images in several spaces (%1): those in %2 are chosen</source>
        <translation>Bilder in mehreren Räumen (%1): ausgewählt sind die in %2</translation>
    </message>
    <message>
        <source>on the mesh that is chosen</source>
        <translation>auf dem ausgewählten Netz</translation>
    </message>
    <message>
        <source>on another mesh</source>
        <translation>auf einem anderen Netz</translation>
    </message>
    <message>
        <source>in the space that is chosen</source>
        <translation>im ausgewählten Raum</translation>
    </message>
    <message>
        <source>in another space</source>
        <translation>in einem anderen Raum</translation>
    </message>
    <message>
        <source>from FreeSurfer&apos;s folder of the same subject</source>
        <translation>aus dem FreeSurfer-Ordner derselben Versuchsperson</translation>
    </message>
    <message>
        <source>derivatives/fmriprep was taken, not the raw images</source>
        <translation>verwendet wurde derivatives/fmriprep, nicht die Rohbilder</translation>
    </message>
    <message>
        <source>only the first %1 of %2 subjects were looked at; choose a subject&apos;s own folder</source>
        <translation>nur die ersten %1 von %2 Versuchspersonen wurden durchgesehen; den Ordner einer einzelnen Versuchsperson wählen</translation>
    </message>
    <message>
        <source>BIDS, as fMRIPrep writes it</source>
        <translation>BIDS, wie fMRIPrep es schreibt</translation>
    </message>
    <message>
        <source>subject %1</source>
        <translation>Versuchsperson %1</translation>
    </message>
    <message>
        <source>%1 x %2 x %3, %4 frames</source>
        <translation>%1 x %2 x %3, %4 Volumina</translation>
    </message>
    <message>
        <source>%1 x %2 x %3</source>
        <translation>%1 x %2 x %3</translation>
    </message>
    <message>
        <source>only the first %1 entries of %2 were looked at</source>
        <translation>nur die ersten %1 Einträge von %2 wurden durchgesehen</translation>
    </message>
    <message>
        <source>%1 could not be listed: %2</source>
        <translation>%1 konnte nicht aufgelistet werden: %2</translation>
    </message>
    <message>
        <source>only the first %1 files of %2 were looked at</source>
        <translation>nur die ersten %1 Dateien von %2 wurden durchgesehen</translation>
    </message>
    <message>
        <source>folders inside %1 lie too deep and were not looked at</source>
        <translation>Ordner in %1 liegen zu tief und wurden nicht durchgesehen</translation>
    </message>
    <message>
        <source>named as FreeSurfer names it</source>
        <translation>benannt wie in FreeSurfer</translation>
    </message>
    <message>
        <source>a variant that FreeSurfer also writes</source>
        <translation>eine Variante, die FreeSurfer ebenfalls schreibt</translation>
    </message>
    <message>
        <source>a patch has no vertices of its own: convert it to a flat surface</source>
        <translation>ein Patch hat keine eigenen Vertices: in eine flache Oberfläche umwandeln</translation>
    </message>
    <message>
        <source>FreeSurfer&apos;s sign: positive in sulci</source>
        <translation>Vorzeichen von FreeSurfer: positiv in Sulci</translation>
    </message>
    <message>
        <source>areas as whole numbers; no file says their names</source>
        <translation>Areale als ganze Zahlen; keine Datei nennt ihre Namen</translation>
    </message>
    <message>
        <source>retinotopy</source>
        <translation>Retinotopie</translation>
    </message>
    <message>
        <source>one number a vertex</source>
        <translation>eine Zahl je Vertex</translation>
    </message>
    <message>
        <source>names for vertices</source>
        <translation>Namen für Vertices</translation>
    </message>
    <message>
        <source>annotation in label/</source>
        <translation>Annotation in label/</translation>
    </message>
    <message>
        <source>%1 names its numbers</source>
        <translation>%1 benennt die Nummern</translation>
    </message>
    <message>
        <source>one number a vertex, without a table of names</source>
        <translation>eine Zahl je Vertex, ohne Namenstabelle</translation>
    </message>
    <message>
        <source>a label of one region; annotations hold several and can be chosen</source>
        <translation>ein Label einer einzigen Region; Annotationen enthalten mehrere und können ausgewählt werden</translation>
    </message>
    <message>
        <source>the first there is of T1, brain, orig, norm, nu</source>
        <translation>das erste vorhandene aus T1, brain, orig, norm, nu</translation>
    </message>
    <message>
        <source>another image of the anatomy</source>
        <translation>ein weiteres Bild der Anatomie</translation>
    </message>
    <message>
        <source>regions as whole numbers; no file here says their names</source>
        <translation>Regionen als ganze Zahlen; keine Datei hier nennt ihre Namen</translation>
    </message>
    <message>
        <source>FreeSurfer subject</source>
        <translation>FreeSurfer-Versuchsperson</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1; %2</translation>
    </message>
    <message>
        <source>%1 was left out: expected %2, found %3</source>
        <translation>%1 wurde ausgelassen: erwartet: %2, gefunden: %3</translation>
    </message>
    <message>
        <source>a surface</source>
        <translation>eine Oberfläche</translation>
    </message>
    <message>
        <source>arrays left and right of an archive</source>
        <translation>Arrays „left“ und „right“ eines Archivs</translation>
    </message>
    <message>
        <source>a volume</source>
        <translation>ein Volumen</translation>
    </message>
    <message>
        <source>not chosen: it has %1 vertices in the %2 hemisphere, the surfaces %3</source>
        <translation>nicht ausgewählt: %1 Vertices (%2 Hemisphäre), die Oberflächen haben %3</translation>
    </message>
    <message>
        <source>not chosen: its hemisphere has no surface</source>
        <translation>nicht ausgewählt: die Hemisphäre hat keine Oberfläche</translation>
    </message>
    <message>
        <source>not chosen: another one is, and a dataset has one</source>
        <translation>nicht ausgewählt: etwas anderes ist dafür ausgewählt, und ein Datensatz hat nur eines</translation>
    </message>
    <message>
        <source>no surface of the %1 hemisphere was found</source>
        <translation>für die %1 Hemisphäre wurde keine Oberfläche gefunden</translation>
    </message>
    <message>
        <source>its name is not UTF-8, which a dataset file cannot hold: rename it</source>
        <translation>der Name ist kein UTF-8, was eine Datensatzdatei nicht fassen kann: umbenennen</translation>
    </message>
    <message>
        <source>left only, %1 vertices</source>
        <translation>nur links, %1 Vertices</translation>
    </message>
    <message>
        <source>left only</source>
        <translation>nur links</translation>
    </message>
    <message>
        <source>right only, %1 vertices</source>
        <translation>nur rechts, %1 Vertices</translation>
    </message>
    <message>
        <source>right only</source>
        <translation>nur rechts</translation>
    </message>
    <message>
        <source>%1 + %2 vertices</source>
        <translation>%1 + %2 Vertices</translation>
    </message>
    <message>
        <source>both hemispheres</source>
        <translation>beide Hemisphären</translation>
    </message>
    <message>
        <source>an image in the space of the surfaces</source>
        <translation>ein Bild im Raum der Oberflächen</translation>
    </message>
    <message>
        <source>the anatomy warped to the functional grid</source>
        <translation>die auf das funktionelle Gitter verzerrte Anatomie</translation>
    </message>
    <message>
        <source>on the functional grid %1</source>
        <translation>auf dem funktionellen Gitter %1</translation>
    </message>
    <message>
        <source>the voxels that respond to the scenes; their order is taken to be C, as numpy orders a mask</source>
        <translation>die Voxel, die auf die Szenen antworten; als Reihenfolge wird C angenommen, wie numpy eine Maske ordnet</translation>
    </message>
    <message>
        <source>whole numbers without a table of names</source>
        <translation>ganze Zahlen ohne Namenstabelle</translation>
    </message>
    <message>
        <source>noise ceiling of averages over the three trials of an image; needs the voxel set</source>
        <translation>Rauschgrenze der Mittelwerte über die drei Durchgänge eines Bildes; erfordert den Voxelsatz</translation>
    </message>
    <message>
        <source>of the betas %1</source>
        <translation>zu den Betas %1</translation>
    </message>
    <message>
        <source>ratio of signal to noise on the subject&apos;s own mesh</source>
        <translation>Signal-Rausch-Verhältnis auf dem eigenen Netz der Versuchsperson</translation>
    </message>
    <message>
        <source>table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>all 73,000 images of the experiment; a stimulus table has one row a row of the responses</source>
        <translation>alle 73.000 Bilder des Experiments; eine Stimulustabelle hat eine Zeile je Zeile der Antworten</translation>
    </message>
    <message>
        <source>NSD&apos;s functional grids are not in register with the anatomy: the surfaces are chosen, %1 is not. Choose either, or use the maps on the native surface</source>
        <translation>Die funktionellen Gitter von NSD sind nicht auf die Anatomie ausgerichtet: die Oberflächen sind ausgewählt, %1 nicht. Eines von beiden wählen oder die Karten auf der nativen Oberfläche verwenden</translation>
    </message>
    <message>
        <source>Natural Scenes Dataset</source>
        <translation>Natural Scenes Dataset</translation>
    </message>
    <message>
        <source>%1 is a dataset file already: open it itself</source>
        <translation>%1 ist schon eine Datensatzdatei: diese selbst öffnen</translation>
    </message>
    <message>
        <source>only the first %1 files were opened to see what they are</source>
        <translation>nur die ersten %1 Dateien wurden geöffnet, um zu sehen, was sie sind</translation>
    </message>
    <message>
        <source>the file says which hemisphere</source>
        <translation>die Datei nennt die Hemisphäre</translation>
    </message>
    <message>
        <source>its name says which hemisphere</source>
        <translation>der Name nennt die Hemisphäre</translation>
    </message>
    <message>
        <source>nothing says what its numbers are: name it in the dataset file, or open it after the subject</source>
        <translation>nichts sagt, was ihre Zahlen sind: in der Datensatzdatei angeben oder nach der Versuchsperson öffnen</translation>
    </message>
    <message>
        <source>neither the file nor its name says which surface of which hemisphere it is</source>
        <translation>weder die Datei noch ihr Name sagt, welche Oberfläche welcher Hemisphäre es ist</translation>
    </message>
    <message>
        <source>its name says which surface</source>
        <translation>der Name nennt die Oberfläche</translation>
    </message>
    <message>
        <source>neither the file nor its name says which hemisphere it is</source>
        <translation>weder die Datei noch ihr Name sagt, welche Hemisphäre es ist</translation>
    </message>
    <message>
        <source>its name says what it is</source>
        <translation>der Name sagt, was es ist</translation>
    </message>
    <message>
        <source>an anatomical image by its name</source>
        <translation>dem Namen nach ein anatomisches Bild</translation>
    </message>
    <message>
        <source>nothing says whether it lies in the space of the surfaces</source>
        <translation>nichts sagt, ob es im Raum der Oberflächen liegt</translation>
    </message>
    <message>
        <source>folder of files</source>
        <translation>Ordner mit Dateien</translation>
    </message>
    <message>
        <source>the folder has no known layout; its files were recognised by their content and names</source>
        <translation>der Ordner hat keinen bekannten Aufbau; seine Dateien wurden an Inhalt und Namen erkannt</translation>
    </message>
    <message>
        <source>halfway between white matter and pia</source>
        <translation>in der Mitte zwischen weißer Substanz und Pia</translation>
    </message>
    <message>
        <source>named as pycortex names it</source>
        <translation>benannt wie in pycortex</translation>
    </message>
    <message>
        <source>surface</source>
        <translation>Oberfläche</translation>
    </message>
    <message>
        <source>its name does not say what kind of surface it is</source>
        <translation>der Name sagt nicht, welche Art von Oberfläche es ist</translation>
    </message>
    <message>
        <source>pycortex&apos; copy of the image that FreeSurfer started from</source>
        <translation>pycortex-Kopie des Bildes, von dem FreeSurfer ausging</translation>
    </message>
    <message>
        <source>pycortex stores FreeSurfer&apos;s numbers with the opposite sign, so it is not chosen: sulci would look like gyri</source>
        <translation>pycortex speichert die Zahlen von FreeSurfer mit umgekehrtem Vorzeichen, daher nicht ausgewählt: Sulci sähen aus wie Gyri</translation>
    </message>
    <message>
        <source>transform</source>
        <translation>Transformation</translation>
    </message>
    <message>
        <source>pycortex filestore</source>
        <translation>pycortex-Filestore</translation>
    </message>
    <message>
        <source>a filestore does not say in which space its surfaces lie; they are shown as they are</source>
        <translation>ein Filestore sagt nicht, in welchem Raum seine Oberflächen liegen; sie werden gezeigt, wie sie sind</translation>
    </message>
    <message>
        <source>drawing</source>
        <translation>Zeichnung</translation>
    </message>
    <message>
        <source>regions drawn on the flat map; a drawing has no numbers per vertex</source>
        <translation>auf der flachen Karte gezeichnete Regionen; eine Zeichnung hat keine Zahlen je Vertex</translation>
    </message>
    <message>
        <source>writing a dataset file</source>
        <translation>Schreiben einer Datensatzdatei</translation>
    </message>
    <message>
        <source>something that is chosen</source>
        <translation>etwas Ausgewähltes</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>choose what the dataset shall have</source>
        <translation>auswählen, was der Datensatz enthalten soll</translation>
    </message>
    <message>
        <source>one %1</source>
        <translation>nur einmal ausgewählt: %1</translation>
    </message>
    <message>
        <source>two that are chosen</source>
        <translation>zwei ausgewählte</translation>
    </message>
    <message>
        <source>choose one of them</source>
        <translation>eines davon wählen</translation>
    </message>
    <message>
        <source>vertices, as in the surfaces</source>
        <translation>Vertices, wie in den Oberflächen</translation>
    </message>
    <message>
        <source>choose what is of one mesh</source>
        <translation>nur auswählen, was zu einem Netz gehört</translation>
    </message>
    <message>
        <source>volumes of several spaces are chosen (%1): their places may not agree</source>
        <translation>Volumina mehrerer Räume sind ausgewählt (%1): ihre Orte stimmen möglicherweise nicht überein</translation>
    </message>
    <message>
        <source>%1 was left out of the %2 hemisphere, which has no surface</source>
        <translation>%1 wurde ausgelassen: die %2 Hemisphäre hat keine Oberfläche</translation>
    </message>
    <message>
        <source>the voxels of %1 are taken in C order</source>
        <translation>die Voxel von %1 werden in C-Reihenfolge genommen</translation>
    </message>
    <message>
        <source>%1 was left out: a noise ceiling needs the voxel set</source>
        <translation>%1 wurde ausgelassen: eine Rauschgrenze erfordert den Voxelsatz</translation>
    </message>
    <message>
        <source>the noise ceiling is that of averages of %1 trials</source>
        <translation>die Rauschgrenze ist die der Mittelwerte über %1 Durchgänge</translation>
    </message>
    <message>
        <source>looking through a folder</source>
        <translation>Durchsuchen eines Ordners</translation>
    </message>
    <message>
        <source>a folder that may be listed</source>
        <translation>ein Ordner, der sich auflisten lässt</translation>
    </message>
    <message>
        <source>check the permissions of the folder</source>
        <translation>die Rechte des Ordners prüfen</translation>
    </message>
    <message>
        <source>looking through %1</source>
        <translation>%1 wird durchsucht</translation>
    </message>
    <message>
        <source>as stored in the file</source>
        <translation>wie in der Datei gespeichert</translation>
    </message>
    <message>
        <source>map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>parcellation</source>
        <translation>Parzellierung</translation>
    </message>
    <message>
        <source>voxel set</source>
        <translation>Voxelsatz</translation>
    </message>
    <message>
        <source>left and right of the volume are exchanged (x mirrored)</source>
        <translation>links und rechts des Volumens sind vertauscht (x gespiegelt)</translation>
    </message>
    <message>
        <source>the sign of the volume&apos;s x axis is wrong</source>
        <translation>das Vorzeichen der x-Achse des Volumens ist falsch</translation>
    </message>
    <message>
        <source>one of the two is in LPS instead of RAS (x and y mirrored)</source>
        <translation>eines von beiden ist in LPS statt RAS (x und y gespiegelt)</translation>
    </message>
    <message>
        <source>the vertices are in tkRAS, and c_ras (%1, %2, %3) mm was not added</source>
        <translation>die Vertices sind in tkRAS, und c_ras (%1, %2, %3) mm wurde nicht addiert</translation>
    </message>
    <message>
        <source>c_ras (%1, %2, %3) mm was added to vertices that were in scanner RAS already</source>
        <translation>c_ras (%1, %2, %3) mm wurde zu Vertices addiert, die schon in Scanner-RAS waren</translation>
    </message>
    <message>
        <source>%1 % would lie inside if %2</source>
        <translation>%1 % lägen innerhalb unter der Annahme: %2</translation>
    </message>
    <message>
        <source>%1; or %2</source>
        <translation>%1; oder %2</translation>
    </message>
    <message>
        <source>the grid of the voxel set</source>
        <translation>das Gitter des Voxelsatzes</translation>
    </message>
    <message>
        <source>%1 % of the left and %2 % of the right hemisphere&apos;s vertices</source>
        <translation>%1 % der Vertices der linken und %2 % der rechten Hemisphäre</translation>
    </message>
    <message>
        <source>%1 % of the %2 hemisphere&apos;s vertices</source>
        <translation>%1 % der Vertices (%2 Hemisphäre)</translation>
    </message>
    <message>
        <source>%1 encloses only %2</source>
        <translation>%1 umschließt nur %2</translation>
    </message>
    <message>
        <source>if it is not a part of the brain on purpose: is it of another subject or space, or was its transform lost?</source>
        <translation>wenn es nicht absichtlich nur ein Teil des Gehirns ist: gehört es zu einer anderen Versuchsperson oder einem anderen Raum, oder ging seine Transformation verloren?</translation>
    </message>
    <message>
        <source>only %2 lie in voxels of %1 that are above 0</source>
        <translation>%1: nur %2 liegen in Voxeln mit Werten über 0</translation>
    </message>
    <message>
        <source>is it shifted, or of another subject or space?</source>
        <translation>ist es verschoben, oder gehört es zu einer anderen Versuchsperson oder einem anderen Raum?</translation>
    </message>
    <message>
        <source>%1 and %2 do not overlap anywhere</source>
        <translation>%1 und %2 überlappen nirgends</translation>
    </message>
    <message>
        <source>check that both are of one subject and one space</source>
        <translation>prüfen, ob beide zur selben Versuchsperson und zum selben Raum gehören</translation>
    </message>
    <message>
        <source>%1 is far smoother in space when its voxels are taken in %2 order: neighbours differ by %3 of chance, in %4 order by %5</source>
        <translation>%1 ist räumlich weit glatter, wenn die Voxel in %2-Reihenfolge genommen werden: Nachbarn unterscheiden sich um das %3-Fache des Zufallswerts, in %4-Reihenfolge um das %5-Fache</translation>
    </message>
    <message>
        <source>the dataset file says %1: change the order of the voxels, or make the file anew</source>
        <translation>die Datensatzdatei nennt %1: die Reihenfolge der Voxel ändern oder die Datei neu erstellen</translation>
    </message>
    <message>
        <source>left and right are exchanged: %1 (left) lies at x &gt; 0, %2 (right) at x &lt; 0</source>
        <translation>links und rechts sind vertauscht: %1 (links) liegt bei x &gt; 0, %2 (rechts) bei x &lt; 0</translation>
    </message>
    <message>
        <source>check the hemispheres in the files&apos; names, and whether x grows to the right</source>
        <translation>die Hemisphären in den Namen der Dateien prüfen, und ob x nach rechts zunimmt</translation>
    </message>
    <message>
        <source>%1 is called left, but %2 % of its vertices lie at x &gt; 0, on the right</source>
        <translation>%1 heißt links, aber %2 % der Vertices liegen bei x &gt; 0, also rechts</translation>
    </message>
    <message>
        <source>%1 is called right, but %2 % of its vertices lie at x &lt; 0, on the left</source>
        <translation>%1 heißt rechts, aber %2 % der Vertices liegen bei x &lt; 0, also links</translation>
    </message>
    <message>
        <source>check the hemisphere, and whether x grows to the right</source>
        <translation>die Hemisphäre prüfen, und ob x nach rechts zunimmt</translation>
    </message>
    <message>
        <source>the left and the right hemisphere lie in the same place: %1 and %2 overlap by %3 mm</source>
        <translation>die linke und die rechte Hemisphäre liegen am selben Ort: %1 und %2 überlappen um %3 mm</translation>
    </message>
    <message>
        <source>check that they are not twice the same hemisphere, nor each centred at 0</source>
        <translation>prüfen, ob es nicht zweimal dieselbe Hemisphäre ist und ob nicht jede bei 0 zentriert ist</translation>
    </message>
    <message>
        <source>the triangles of %1 are inside out</source>
        <translation>die Dreiecke von %1 sind von innen nach außen gekehrt</translation>
    </message>
    <message>
        <source>its coordinates may have been mirrored, or left and right mixed up; lighting and distances inwards are wrong on it</source>
        <translation>die Koordinaten wurden vielleicht gespiegelt oder links und rechts verwechselt; Beleuchtung und Abstände nach innen sind darauf falsch</translation>
    </message>
    <message>
        <source>the %1 surfaces are said to be %2, but no such mesh has %3 vertices</source>
        <translation>die Oberflächen (%1 Hemisphäre) sollen %2 sein, aber kein solches Netz hat %3 Vertices</translation>
    </message>
    <message>
        <source>check which mesh it is</source>
        <translation>prüfen, welches Netz es ist</translation>
    </message>
    <message>
        <source>%1 would fit</source>
        <translation>%1 würde passen</translation>
    </message>
    <message>
        <source>%1 says %2, the %3 surfaces say %4; %5 vertices fit both</source>
        <translation>%1 nennt %2, die Oberflächen (%3 Hemisphäre) nennen %4; %5 Vertices passen zu beiden</translation>
    </message>
    <message>
        <source>values of one mesh mean nothing on the other: resample them</source>
        <translation>Werte des einen Netzes haben auf dem anderen keine Bedeutung: umrechnen (Resampling)</translation>
    </message>
    <message>
        <source>showing a frame</source>
        <translation>Zeigen eines Volumens</translation>
    </message>
    <message>
        <source>a frame from 1 to %1</source>
        <translation>ein Volumen von 1 bis %1</translation>
    </message>
    <message>
        <source>frame %1</source>
        <translation>Volumen %1</translation>
    </message>
    <message>
        <source>no array is chosen</source>
        <translation>kein Array ist ausgewählt</translation>
    </message>
    <message>
        <source>maps that one format can hold together</source>
        <translation>Karten, die ein Format zusammen fassen kann</translation>
    </message>
    <message>
        <source>save the maps one by one</source>
        <translation>die Karten einzeln speichern</translation>
    </message>
    <message>
        <source>range, threshold, opacity, colourmap, visible or mesh</source>
        <translation>range, threshold, opacity, colourmap, visible oder mesh</translation>
    </message>
    <message>
        <source>numbers</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>texts</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>values that fit into memory</source>
        <translation>Werte, die in den Speicher passen</translation>
    </message>
    <message>
        <source>more than that</source>
        <translation>mehr als das</translation>
    </message>
    <message>
        <source>a file that the HDF5 library can read</source>
        <translation>eine Datei, die die HDF5-Bibliothek lesen kann</translation>
    </message>
    <message>
        <source>the library was damaged by it</source>
        <translation>die Bibliothek wurde dadurch beschädigt</translation>
    </message>
    <message>
        <source>Fusiform&apos;s program %1</source>
        <translation>Fusiforms Programm %1</translation>
    </message>
    <message>
        <source>install Fusiform again</source>
        <translation>Fusiform neu installieren</translation>
    </message>
    <message>
        <source>the library was ended by the signal %1</source>
        <translation>die Bibliothek wurde durch das Signal %1 beendet</translation>
    </message>
    <message>
        <source>the library ended while reading</source>
        <translation>die Bibliothek endete während des Lesens</translation>
    </message>
    <message>
        <source>no answer of the library for %1 s</source>
        <translation>keine Antwort der Bibliothek seit %1 s</translation>
    </message>
    <message>
        <source>the role of an array, such as &quot;weights&quot;</source>
        <translation>die Rolle eines Arrays, etwa &quot;weights&quot;</translation>
    </message>
    <message>
        <source>lies on the surfaces that have its numbers of vertices</source>
        <translation>liegt auf den Oberflächen mit seiner Anzahl von Vertices</translation>
    </message>
    <message>
        <source>a mask by its name; its voxels in C order</source>
        <translation>dem Namen nach eine Maske; ihre Voxel in C-Reihenfolge</translation>
    </message>
    <message>
        <source>every volume is a row of the responses</source>
        <translation>jedes Volumen ist eine Zeile der Antworten</translation>
    </message>
    <message>
        <source>%1 cannot be used: %2</source>
        <translation>%1 kann nicht verwendet werden: %2</translation>
    </message>
    <message>
        <source>there is no matrices.xfm that says where it lies</source>
        <translation>es gibt keine matrices.xfm, die sagt, wo es liegt</translation>
    </message>
    <message>
        <source>the surface files name a c_ras, which pycortex does not apply</source>
        <translation>die Oberflächendateien nennen ein c_ras, das pycortex nicht anwendet</translation>
    </message>
    <message>
        <source>placed on the surfaces by transform %1</source>
        <translation>durch die Transformation %1 auf die Oberflächen gelegt</translation>
    </message>
    <message>
        <source>volume</source>
        <translation>Volumen</translation>
    </message>
    <message>
        <source>voxels in pycortex&apos; order, x fastest</source>
        <translation>Voxel in der Reihenfolge von pycortex, x am schnellsten</translation>
    </message>
    <message>
        <source>applied to the volumes of %1 that are chosen</source>
        <translation>auf die gewählten Volumina von %1 angewandt</translation>
    </message>
    <message>
        <source>%1 vertices, %2 frames</source>
        <translation>%1 Vertices, %2 Einzelbilder</translation>
    </message>
    <message>
        <source>%1, %2 x %3</source>
        <translation>%1, %2 x %3</translation>
    </message>
    <message>
        <source>%1, %2 places</source>
        <translation>%1, %2 Orte</translation>
    </message>
    <message>
        <source>%1, %2 places, %3 frames</source>
        <translation>%1, %2 Orte, %3 Einzelbilder</translation>
    </message>
    <message>
        <source>%1, %2 places, %3 maps</source>
        <translation>%1, %2 Orte, %3 Karten</translation>
    </message>
    <message>
        <source>lies on surfaces of its own mesh, which are chosen with it</source>
        <translation>liegt auf Oberflächen des eigenen Netzes, die mit gewählt werden</translation>
    </message>
    <message>
        <source>a series of volumes</source>
        <translation>eine Folge von Volumina</translation>
    </message>
    <message>
        <source>a mask; its voxels in C order</source>
        <translation>eine Maske; ihre Voxel in C-Reihenfolge</translation>
    </message>
    <message>
        <source>single trials in the order of sessions and runs</source>
        <translation>einzelne Durchgänge in der Reihenfolge der Sitzungen und Läufe</translation>
    </message>
    <message>
        <source>every volume of the runs is a row of the responses</source>
        <translation>jedes Volumen der Läufe ist eine Zeile der Antworten</translation>
    </message>
    <message>
        <source>%1 has no array of %2 axes that says it holds betas</source>
        <translation>%1 hat kein Array mit %2 Achsen, das Betas zu halten angibt</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>%1 holds something else: %2</source>
        <translation>%1 enthält etwas anderes: %2</translation>
    </message>
    <message>
        <source>a surface of %1 vertices of the %2 hemisphere</source>
        <translation>eine Oberfläche von %1 Vertices (Hemisphäre: %2)</translation>
    </message>
    <message>
        <source>none is chosen</source>
        <translation>keine ist gewählt</translation>
    </message>
    <message>
        <source>choose it, or drop %1</source>
        <translation>sie wählen oder %1 weglassen</translation>
    </message>
    <message>
        <source>the voxels of %1 are taken in Fortran order, x fastest</source>
        <translation>die Voxel von %1 werden in Fortran-Reihenfolge genommen, x am schnellsten</translation>
    </message>
    <message>
        <source>no voxel set beside responses on vertices</source>
        <translation>kein Voxelsatz neben Antworten auf Vertices</translation>
    </message>
    <message>
        <source>drop one of the two</source>
        <translation>eines von beiden weglassen</translation>
    </message>
    <message>
        <source>a voxel set on the grid of the responses</source>
        <translation>ein Voxelsatz auf dem Gitter der Antworten</translation>
    </message>
    <message>
        <source>choose a mask of that grid</source>
        <translation>eine Maske dieses Gitters wählen</translation>
    </message>
    <message>
        <source>of the responses the voxels of %1 are taken</source>
        <translation>von den Antworten werden die Voxel von %1 genommen</translation>
    </message>
    <message>
        <source>the responses are stored as whole numbers, which are divided by %1</source>
        <translation>die Antworten sind als ganze Zahlen gespeichert und werden durch %1 geteilt</translation>
    </message>
    <message>
        <source>the noise ceiling is that of single trials, as the responses are</source>
        <translation>die Rauschgrenze ist die einzelner Durchgänge, wie die Antworten</translation>
    </message>
    <message>
        <source>%1 files, %2 rows in the first</source>
        <translation>%1 Dateien, %2 Zeilen in der ersten</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 Zeilen</translation>
    </message>
    <message>
        <source>a series of volumes, where one volume is meant</source>
        <translation>eine Folge von Volumina, wo ein Volumen gemeint ist</translation>
    </message>
    <message>
        <source>%1 files</source>
        <translation>%1 Dateien</translation>
    </message>
    <message>
        <source>the hemispheres have different numbers of files: %1 left, %2 right</source>
        <translation>die Hemisphären haben verschieden viele Dateien: %1 links, %2 rechts</translation>
    </message>
    <message>
        <source>no mask on its grid of %1 x %2 x %3 was found to say which voxels to take</source>
        <translation>auf seinem Gitter von %1 x %2 x %3 wurde keine Maske gefunden, die sagt, welche Voxel zu nehmen sind</translation>
    </message>
    <message>
        <source>no surface of its %1 vertices was found here</source>
        <translation>hier wurde keine Oberfläche mit seinen %1 Vertices gefunden</translation>
    </message>
    <message>
        <source>no surface of its %1 vertices (%2) was found here</source>
        <translation>hier wurde keine Oberfläche mit seinen %1 Vertices (%2) gefunden</translation>
    </message>
    <message>
        <source>all voxels of the brain, in C order: many</source>
        <translation>alle Voxel des Gehirns, in C-Reihenfolge: viele</translation>
    </message>
    <message>
        <source>the voxels of these regions, in C order</source>
        <translation>die Voxel dieser Regionen, in C-Reihenfolge</translation>
    </message>
    <message>
        <source>single trials in the order of the sessions; a mask says which voxels are taken</source>
        <translation>einzelne Durchgänge in der Reihenfolge der Sitzungen; eine Maske sagt, welche Voxel genommen werden</translation>
    </message>
    <message>
        <source>ratio of signal to noise on fsaverage</source>
        <translation>Verhältnis von Signal zu Rauschen auf fsaverage</translation>
    </message>
    <message>
        <source>single trials in the order of the sessions, of all vertices</source>
        <translation>einzelne Durchgänge in der Reihenfolge der Sitzungen, von allen Vertices</translation>
    </message>
    <message>
        <source>the average surface, for what lies on its mesh</source>
        <translation>die Durchschnittsoberfläche, für das, was auf ihrem Netz liegt</translation>
    </message>
    <message>
        <source>the volumes of a run, one frame each</source>
        <translation>die Volumina eines Laufs, je ein Einzelbild</translation>
    </message>
    <message>
        <source>chosen too, because %1 needs it: %2</source>
        <translation>mit gewählt, weil %1 es braucht: %2</translation>
    </message>
    <message>
        <source>dropped, because it does not go together: %1</source>
        <translation>weggelassen, weil es nicht zusammenpasst: %1</translation>
    </message>
    <message>
        <source>a file that does not say its mesh; %1 values fit %2</source>
        <translation>eine Datei, die ihr Netz nicht nennt; %1 Werte passen zu %2</translation>
    </message>
    <message>
        <source>a file that says %1; %2 values fit %3</source>
        <translation>eine Datei, die %1 sagt; %2 Werte passen zu %3</translation>
    </message>
    <message>
        <source>values of the mesh of the loaded surface, which does not say which it is</source>
        <translation>Werte des Netzes der geladenen Oberfläche, die nicht sagt, welches es ist</translation>
    </message>
    <message>
        <source>if they are of that mesh, say so: %1:mesh=%2, or --mesh %2 on the command line</source>
        <translation>wenn sie zu diesem Netz gehören, das angeben: %1:mesh=%2, oder --mesh %2 auf der Befehlszeile</translation>
    </message>
    <message>
        <source>%1 has %2 values, which fits %3. The loaded surface %4, the file %5.</source>
        <translation>%1 hat %2 Werte, was zu %3 passt. Die geladene Oberfläche %4, die Datei %5.</translation>
    </message>
    <message>
        <source>does not say which</source>
        <translation>sagt nicht, welches</translation>
    </message>
    <message>
        <source>is %1</source>
        <translation>ist %1</translation>
    </message>
    <message>
        <source>says %1</source>
        <translation>sagt %1</translation>
    </message>
    <message>
        <source>NIfTI or Analyze volume</source>
        <translation>NIfTI- oder Analyze-Volumen</translation>
    </message>
    <message>
        <source>a file that Fusiform reads</source>
        <translation>eine Datei, die Fusiform liest</translation>
    </message>
    <message>
        <source>values, as in its first array</source>
        <translation>Werte, wie in ihrem ersten Array</translation>
    </message>
    <message>
        <source>frames, as in the other hemisphere</source>
        <translation>Einzelbilder, wie in der anderen Hemisphäre</translation>
    </message>
    <message>
        <source>are the two files of one run?</source>
        <translation>sind die beiden Dateien aus einem Lauf?</translation>
    </message>
    <message>
        <source>at most %1 columns</source>
        <translation>höchstens %1 Spalten</translation>
    </message>
    <message>
        <source>%1 hemisphere</source>
        <translation>Hemisphäre: %1</translation>
    </message>
    <message>
        <source>%1 surface</source>
        <translation>Oberfläche: %1</translation>
    </message>
    <message>
        <source>mesh %1</source>
        <translation>Netz %1</translation>
    </message>
    <message>
        <source>coordinates %1</source>
        <translation>Koordinaten %1</translation>
    </message>
    <message>
        <source>its metadata say: %1</source>
        <translation>ihre Metadaten sagen: %1</translation>
    </message>
    <message>
        <source>arrays in ASCII, base64 or an external file</source>
        <translation>Arrays in ASCII, Base64 oder einer externen Datei</translation>
    </message>
    <message>
        <source>only the first %1 of %2 frames were taken</source>
        <translation>nur die ersten %1 von %2 Einzelbildern wurden genommen</translation>
    </message>
    <message>
        <source>arrays of at most %1, inflated</source>
        <translation>Arrays von höchstens %1, entpackt</translation>
    </message>
    <message>
        <source>more than that in &apos;%1&apos;</source>
        <translation>mehr als das in &apos;%1&apos;</translation>
    </message>
    <message>
        <source>of complex numbers the magnitude is taken</source>
        <translation>von komplexen Zahlen wird der Betrag genommen</translation>
    </message>
    <message>
        <source>choose fewer sessions or a mask of fewer voxels</source>
        <translation>weniger Sitzungen oder eine Maske mit weniger Voxeln wählen</translation>
    </message>
    <message>
        <source>volumes of %1, as the grid of the voxel set</source>
        <translation>Volumina von %1, wie das Gitter des Voxelsatzes</translation>
    </message>
    <message>
        <source>volumes of %1</source>
        <translation>Volumina von %1</translation>
    </message>
    <message>
        <source>one of the same shape in another place</source>
        <translation>eines derselben Form an einem anderen Ort</translation>
    </message>
    <message>
        <source>is the mask of another session or space?</source>
        <translation>ist die Maske aus einer anderen Sitzung oder einem anderen Raum?</translation>
    </message>
    <message>
        <source>a matrix, stimuli x vertices</source>
        <translation>eine Matrix, Stimuli x Vertices</translation>
    </message>
    <message>
        <source>axes of &apos;%1&apos; taken as vertices, trials</source>
        <translation>Achsen von &apos;%1&apos; als Vertices, Durchgänge genommen</translation>
    </message>
    <message>
        <source>a voxel set of vertices</source>
        <translation>ein Voxelsatz aus Vertices</translation>
    </message>
    <message>
        <source>voxels of a volume</source>
        <translation>Voxel eines Volumens</translation>
    </message>
    <message>
        <source>state &quot;voxels&quot;: &quot;all-vertices&quot; in the dataset file</source>
        <translation>in der Datensatzdatei &quot;voxels&quot;: &quot;all-vertices&quot; angeben</translation>
    </message>
    <message>
        <source>responses of both hemispheres, as the voxel set has</source>
        <translation>Antworten beider Hemisphären, wie der Voxelsatz</translation>
    </message>
    <message>
        <source>none of the %1 hemisphere</source>
        <translation>keine der Hemisphäre %1</translation>
    </message>
    <message>
        <source>rows, as in the other hemisphere</source>
        <translation>Zeilen, wie in der anderen Hemisphäre</translation>
    </message>
    <message>
        <source>is a session missing?</source>
        <translation>fehlt eine Sitzung?</translation>
    </message>
    <message>
        <source>unpack it and open what it holds</source>
        <translation>entpacken und öffnen, was darin ist</translation>
    </message>
    <message>
        <source>pictures of stimuli are named in the stimulus table of a dataset file</source>
        <translation>Bilder von Stimuli werden in der Stimulustabelle einer Datensatzdatei genannt</translation>
    </message>
    <message>
        <source>tracks are not shown; map them to a volume first</source>
        <translation>Faserbahnen werden nicht gezeigt; zuerst auf ein Volumen abbilden</translation>
    </message>
    <message>
        <source>a DICOM image</source>
        <translation>ein DICOM-Bild</translation>
    </message>
    <message>
        <source>convert the series with dcm2niix</source>
        <translation>die Serie mit dcm2niix umwandeln</translation>
    </message>
    <message>
        <source>an NRRD volume</source>
        <translation>ein NRRD-Volumen</translation>
    </message>
    <message>
        <source>save it as NIfTI in the program that wrote it, such as 3D Slicer</source>
        <translation>im Programm, das sie geschrieben hat, etwa 3D Slicer, als NIfTI speichern</translation>
    </message>
    <message>
        <source>a MINC-1 or classic netCDF file</source>
        <translation>eine MINC-1- oder klassische netCDF-Datei</translation>
    </message>
    <message>
        <source>convert MINC with mnc2nii, other data with nccopy -k nc4</source>
        <translation>MINC mit mnc2nii umwandeln, andere Daten mit nccopy -k nc4</translation>
    </message>
    <message>
        <source>a classic netCDF file</source>
        <translation>eine klassische netCDF-Datei</translation>
    </message>
    <message>
        <source>convert it with nccopy -k nc4</source>
        <translation>mit nccopy -k nc4 umwandeln</translation>
    </message>
    <message>
        <source>a Philips PAR header</source>
        <translation>ein PAR-Kopf von Philips</translation>
    </message>
    <message>
        <source>convert the pair with dcm2niix</source>
        <translation>das Paar mit dcm2niix umwandeln</translation>
    </message>
    <message>
        <source>an MRtrix image</source>
        <translation>ein MRtrix-Bild</translation>
    </message>
    <message>
        <source>convert it with mrconvert image.mif image.nii.gz</source>
        <translation>mit mrconvert bild.mif bild.nii.gz umwandeln</translation>
    </message>
    <message>
        <source>tracks of MRtrix</source>
        <translation>Faserbahnen von MRtrix</translation>
    </message>
    <message>
        <source>tracks of TrackVis</source>
        <translation>Faserbahnen von TrackVis</translation>
    </message>
    <message>
        <source>a PNG picture</source>
        <translation>ein PNG-Bild</translation>
    </message>
    <message>
        <source>a JPEG picture</source>
        <translation>ein JPEG-Bild</translation>
    </message>
    <message>
        <source>a GIF picture</source>
        <translation>ein GIF-Bild</translation>
    </message>
    <message>
        <source>a TIFF picture</source>
        <translation>ein TIFF-Bild</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>ein PDF-Dokument</translation>
    </message>
    <message>
        <source>a file packed with bzip2</source>
        <translation>eine mit bzip2 gepackte Datei</translation>
    </message>
    <message>
        <source>a file packed with xz</source>
        <translation>eine mit xz gepackte Datei</translation>
    </message>
    <message>
        <source>a file packed with zstd</source>
        <translation>eine mit zstd gepackte Datei</translation>
    </message>
    <message>
        <source>a 7z archive</source>
        <translation>ein 7z-Archiv</translation>
    </message>
    <message>
        <source>a tar archive</source>
        <translation>ein tar-Archiv</translation>
    </message>
    <message>
        <source>a Parquet table</source>
        <translation>eine Parquet-Tabelle</translation>
    </message>
    <message>
        <source>save it as CSV or npy</source>
        <translation>als CSV oder npy speichern</translation>
    </message>
    <message>
        <source>a Feather table</source>
        <translation>eine Feather-Tabelle</translation>
    </message>
    <message>
        <source>an R workspace</source>
        <translation>ein R-Arbeitsbereich</translation>
    </message>
    <message>
        <source>in R save tables with write.csv and volumes with RNifti::writeNifti</source>
        <translation>in R Tabellen mit write.csv und Volumina mit RNifti::writeNifti speichern</translation>
    </message>
    <message>
        <source>an R object</source>
        <translation>ein R-Objekt</translation>
    </message>
    <message>
        <source>an AFNI header</source>
        <translation>ein AFNI-Kopf</translation>
    </message>
    <message>
        <source>convert the pair with 3dAFNItoNIFTI</source>
        <translation>das Paar mit 3dAFNItoNIFTI umwandeln</translation>
    </message>
    <message>
        <source>a spec file of Connectome Workbench</source>
        <translation>eine Spec-Datei der Connectome Workbench</translation>
    </message>
    <message>
        <source>open the files it names, or the folder they lie in</source>
        <translation>die Dateien öffnen, die sie nennt, oder deren Ordner</translation>
    </message>
    <message>
        <source>a scene of Connectome Workbench</source>
        <translation>eine Szene der Connectome Workbench</translation>
    </message>
    <message>
        <source>borders of Connectome Workbench</source>
        <translation>Grenzlinien der Connectome Workbench</translation>
    </message>
    <message>
        <source>convert them to labels with wb_command -border-to-vertices</source>
        <translation>mit wb_command -border-to-vertices in Beschriftungen umwandeln</translation>
    </message>
    <message>
        <source>Analyze 7.5 does not say which side is left: taken as radiological, the first axis growing to the left, as SPM does. Check it by a landmark, then save it as NIfTI</source>
        <translation>Analyze 7.5 sagt nicht, welche Seite links ist: als radiologisch genommen, die erste Achse wächst nach links, wie bei SPM. An einer bekannten Stelle prüfen und als NIfTI speichern</translation>
    </message>
    <message>
        <source>a connectome (CIFTI dconn, pconn, dpconn or pdconn)</source>
        <translation>ein Konnektom (CIFTI dconn, pconn, dpconn oder pdconn)</translation>
    </message>
    <message>
        <source>maps belong under maps, labels under parcellations</source>
        <translation>Karten gehören unter maps, Beschriftungen unter parcellations</translation>
    </message>
    <message>
        <source>connectomes</source>
        <translation>Konnektome</translation>
    </message>
    <message>
        <source>JSON nested deeper than %1 levels</source>
        <translation>JSON, das tiefer als %1 Ebenen verschachtelt ist</translation>
    </message>
    <message>
        <source>an object of more than %1 keys</source>
        <translation>ein Objekt mit mehr als %1 Schlüsseln</translation>
    </message>
    <message>
        <source>reading a transform</source>
        <translation>Lesen einer Transformation</translation>
    </message>
    <message>
        <source>a 4 x 4 matrix that can be inverted, with 0 0 0 1 in its last row</source>
        <translation>eine umkehrbare 4 x 4-Matrix mit 0 0 0 1 in der letzten Zeile</translation>
    </message>
    <message>
        <source>one with values that are not finite</source>
        <translation>eine mit nicht endlichen Werten</translation>
    </message>
    <message>
        <source>one whose last row is another</source>
        <translation>eine mit einer anderen letzten Zeile</translation>
    </message>
    <message>
        <source>one that cannot be inverted</source>
        <translation>eine, die nicht umkehrbar ist</translation>
    </message>
    <message>
        <source>a pycortex transform: the key &quot;coord&quot; with a 4 x 4 matrix</source>
        <translation>eine pycortex-Transformation: der Schlüssel &quot;coord&quot; mit einer 4 x 4-Matrix</translation>
    </message>
    <message>
        <source>placed by transform %1 of pycortex</source>
        <translation>durch die Transformation %1 von pycortex gelegt</translation>
    </message>
    <message>
        <source>placed by the matrix of the dataset file</source>
        <translation>durch die Matrix der Datensatzdatei gelegt</translation>
    </message>
    <message>
        <source>placed by the matrix of %1</source>
        <translation>durch die Matrix von %1 gelegt</translation>
    </message>
    <message>
        <source>a volume of %1, as the reference of the transform</source>
        <translation>ein Volumen von %1, wie die Referenz der Transformation</translation>
    </message>
    <message>
        <source>was it measured or resampled to another grid?</source>
        <translation>wurde es auf einem anderen Gitter gemessen oder dorthin umgerechnet?</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>voxels greater than 0</source>
        <translation>Voxel größer als 0</translation>
    </message>
    <message>
        <source>a volume that fits into %1 of memory</source>
        <translation>ein Volumen, das in %1 Speicher passt</translation>
    </message>
    <message>
        <source>a map of several frames</source>
        <translation>eine Karte mit mehreren Einzelbildern</translation>
    </message>
    <message>
        <source>elements where the GIFTI standard has them</source>
        <translation>Elemente, wo der GIFTI-Standard sie hat</translation>
    </message>
    <message>
        <source>records of %1 fields</source>
        <translation>Datensätze mit %1 Feldern</translation>
    </message>
    <message>
        <source>name one of its fields, as in %1:%2</source>
        <translation>eines der Felder nennen, wie in %1:%2</translation>
    </message>
    <message>
        <source>scoring layers over time</source>
        <translation>Bewerten von Schichten über die Zeit</translation>
    </message>
    <message>
        <source>%1 times, one a sample of the responses</source>
        <translation>%1 Zeitpunkte, einer je Abtastwert der Antworten</translation>
    </message>
    <message>
        <source>placing the results</source>
        <translation>Ergebnisse werden platziert</translation>
    </message>
    <message>
        <source>computing the false discovery rate</source>
        <translation>Berechnen der False Discovery Rate</translation>
    </message>
    <message>
        <source>p values from 0 to 1</source>
        <translation>p-Werte von 0 bis 1</translation>
    </message>
    <message>
        <source>%1 at position %2</source>
        <translation>%1 an Position %2</translation>
    </message>
    <message>
        <source>are these test statistics or -log10 p?</source>
        <translation>sind dies Teststatistiken oder -log10 p?</translation>
    </message>
    <message>
        <source>turning the sphere</source>
        <translation>Drehen der Kugel</translation>
    </message>
    <message>
        <source>places on a sphere around the origin</source>
        <translation>Orte auf einer Kugel um den Ursprung</translation>
    </message>
    <message>
        <source>place %1 in its centre</source>
        <translation>Ort %1 in ihrem Mittelpunkt</translation>
    </message>
    <message>
        <source>load the spherical surface</source>
        <translation>die Kugeloberfläche laden</translation>
    </message>
    <message>
        <source>testing a correlation by turning the sphere</source>
        <translation>Testen einer Korrelation durch Drehen der Kugel</translation>
    </message>
    <message>
        <source>maps of %1 places</source>
        <translation>Karten mit %1 Orten</translation>
    </message>
    <message>
        <source>%1 and %2 values</source>
        <translation>%1 und %2 Werte</translation>
    </message>
    <message>
        <source>maps and spheres must be of the same mesh</source>
        <translation>Karten und Kugeln müssen zu demselben Netz gehören</translation>
    </message>
    <message>
        <source>a spherical surface</source>
        <translation>eine Kugeloberfläche</translation>
    </message>
    <message>
        <source>finding the centres of parcels</source>
        <translation>Finden der Mittelpunkte von Parzellen</translation>
    </message>
    <message>
        <source>one parcel number for each of %1 vertices</source>
        <translation>eine Parzellennummer für jeden von %1 Vertices</translation>
    </message>
    <message>
        <source>parcels and sphere must be of the same mesh</source>
        <translation>Parzellen und Kugel müssen zu demselben Netz gehören</translation>
    </message>
    <message>
        <source>drawing bootstrap resamples</source>
        <translation>Ziehen von Bootstrap-Stichproben</translation>
    </message>
    <message>
        <source>at least one item</source>
        <translation>mindestens ein Element</translation>
    </message>
    <message>
        <source>correlating two maps</source>
        <translation>Korrelieren zweier Karten</translation>
    </message>
    <message>
        <source>two lists of the same length</source>
        <translation>zwei Listen gleicher Länge</translation>
    </message>
    <message>
        <source>grouping rows by stimulus</source>
        <translation>Gruppieren von Zeilen nach Stimulus</translation>
    </message>
    <message>
        <source>comparing two models</source>
        <translation>Vergleichen zweier Modelle</translation>
    </message>
    <message>
        <source>at least two stimuli, one resample and one permutation</source>
        <translation>mindestens zwei Stimuli, eine Bootstrap-Stichprobe und eine Permutation</translation>
    </message>
    <message>
        <source>%1 stimuli, %2 resamples, %3 permutations</source>
        <translation>%1 Stimuli, %2 Bootstrap-Stichproben, %3 Permutationen</translation>
    </message>
    <message>
        <source>%1 rows and %2 voxels</source>
        <translation>%1 Zeilen und %2 Voxel</translation>
    </message>
    <message>
        <source>responses and predictions must be of the same stimuli and voxels</source>
        <translation>Antworten und Vorhersagen müssen zu denselben Stimuli und Voxeln gehören</translation>
    </message>
    <message>
        <source>embeddings, responses and noise ceiling must be of the same stimuli and voxels</source>
        <translation>Embeddings, Antworten und Rauschgrenze müssen zu denselben Stimuli und Voxeln gehören</translation>
    </message>
    <message>
        <source>at least one layer</source>
        <translation>mindestens eine Schicht</translation>
    </message>
    <message>
        <source>one noise ceiling for each of %1 voxels</source>
        <translation>eine Rauschgrenze für jedes von %1 Voxeln</translation>
    </message>
    <message>
        <source>averaging scores over regions</source>
        <translation>Mitteln von Gütemaßen über Regionen</translation>
    </message>
    <message>
        <source>scores, noise ceiling and regions must be of the same voxels</source>
        <translation>Gütemaße, Rauschgrenze und Regionen müssen zu denselben Voxeln gehören</translation>
    </message>
    <message>
        <source>voxels below %1 in region &apos;%2&apos;</source>
        <translation>Voxel unter %1 in Region „%2“</translation>
    </message>
    <message>
        <source>voxel %1</source>
        <translation>Voxel %1</translation>
    </message>
    <message>
        <source>finding the half-time of a series</source>
        <translation>Finden der Halbwertszeit einer Folge</translation>
    </message>
    <message>
        <source>one training step a map, at least two, from 0 on and growing</source>
        <translation>ein Trainingsschritt je Karte, mindestens zwei, ab 0 und aufsteigend</translation>
    </message>
    <message>
        <source>%1 steps for %2 maps</source>
        <translation>%1 Schritte für %2 Karten</translation>
    </message>
    <message>
        <source>name the steps of the maps in their order</source>
        <translation>die Schritte in der Reihenfolge der Karten angeben</translation>
    </message>
    <message>
        <source>correlating a map with cortical properties</source>
        <translation>Korrelieren einer Karte mit kortikalen Eigenschaften</translation>
    </message>
    <message>
        <source>%1 values, one a vertex of the %2 sphere</source>
        <translation>%1 Werte, einer je Vertex der Kugel (%2 Hemisphäre)</translation>
    </message>
    <message>
        <source>map and sphere must be of the same mesh</source>
        <translation>Karte und Kugel müssen zu demselben Netz gehören</translation>
    </message>
    <message>
        <source>layers with a depth each, and channels x times columns of responses</source>
        <translation>Schichten mit je einer Tiefe, und Antworten mit so vielen Spalten wie Kanäle x Zeitpunkte</translation>
    </message>
    <message>
        <source>%1 layers, %2 depths, %3 channels, %4 times, %5 columns</source>
        <translation>%1 Schichten, %2 Tiefen, %3 Kanäle, %4 Zeitpunkte, %5 Spalten</translation>
    </message>
    <message>
        <source>responses are stimuli x channels x times, times together</source>
        <translation>Antworten sind Stimuli x Kanäle x Zeitpunkte, die Zeitpunkte beieinander</translation>
    </message>
    <message>
        <source>times that grow</source>
        <translation>aufsteigende Zeitpunkte</translation>
    </message>
    <message>
        <source>a time that is not after the one before</source>
        <translation>ein Zeitpunkt, der nicht nach dem vorigen liegt</translation>
    </message>
    <message>
        <source>reading the ranks of areas</source>
        <translation>Lesen der Ränge von Arealen</translation>
    </message>
    <message>
        <source>area=rank, several after a comma, each area once</source>
        <translation>Areal=Rang, mehrere durch Kommas getrennt, jedes Areal einmal</translation>
    </message>
    <message>
        <source>for example V1=1, V2=2, hV4=4</source>
        <translation>zum Beispiel V1=1, V2=2, hV4=4</translation>
    </message>
    <message>
        <source>partitioning variance</source>
        <translation>Aufteilen der Varianz</translation>
    </message>
    <message>
        <source>embeddings: %1</source>
        <translation>Embeddings: %1</translation>
    </message>
    <message>
        <source>separate their names by semicolons</source>
        <translation>die Namen durch Semikolons trennen</translation>
    </message>
    <message>
        <source>two or three feature spaces, out of: %1</source>
        <translation>zwei oder drei Merkmalsräume aus: %1</translation>
    </message>
    <message>
        <source>name them, separated by semicolons</source>
        <translation>sie angeben, durch Semikolons getrennt</translation>
    </message>
    <message>
        <source>mean R² together %1; unique: %2</source>
        <translation>mittleres R² zusammen %1; spezifisch: %2</translation>
    </message>
    <message>
        <source>%1 models: every space and every set of them, each with %2 relative penalties</source>
        <translation>%1 Modelle: jeder Merkmalsraum und jede Kombination davon, jeweils mit %2 relativen Strafparametern</translation>
    </message>
    <message>
        <source>the dataset has fewer than two embeddings</source>
        <translation>der Datensatz hat weniger als zwei Embeddings</translation>
    </message>
    <message>
        <source>Feature spaces</source>
        <translation>Merkmalsräume</translation>
    </message>
    <message>
        <source>Two or three embeddings as &apos;model, layer&apos;, separated by semicolons; empty for all.</source>
        <translation>Zwei oder drei Embeddings als „Modell, Schicht“, durch Semikolons getrennt; leer für alle.</translation>
    </message>
    <message>
        <source>Relative penalties</source>
        <translation>Relative Strafparameter</translation>
    </message>
    <message>
        <source>Random relative penalties of the spaces that are tried, beside equal ones.</source>
        <translation>Zufällige relative Strafparameter der Merkmalsräume, die neben gleichen erprobt werden.</translation>
    </message>
    <message>
        <source>Partition variance…</source>
        <translation>Varianz aufteilen…</translation>
    </message>
    <message>
        <source>Shows how much of each voxel only one of several feature spaces explains, and how much they share, by banded ridge regression.</source>
        <translation>Zeigt durch Banded-Ridge-Regression, wie viel Varianz jedes Voxels nur einer von mehreren Merkmalsräumen erklärt und wie viel sie gemeinsam erklären.</translation>
    </message>
    <message>
        <source>%1; %2 stimuli without features were left out</source>
        <translation>%1; %2 Stimuli ohne Merkmale wurden ausgelassen</translation>
    </message>
    <message>
        <source>computing the spatial score</source>
        <translation>Berechnen des räumlichen Gütemaßes</translation>
    </message>
    <message>
        <source>a map of layer depth or of the best layer</source>
        <translation>eine Karte der Schichttiefe oder der besten Schicht</translation>
    </message>
    <message>
        <source>one of the maps %1</source>
        <translation>eine der Karten %1</translation>
    </message>
    <message>
        <source>find the best layer first</source>
        <translation>zuerst die beste Schicht finden</translation>
    </message>
    <message>
        <source>a parcellation on the places of the map</source>
        <translation>eine Parzellierung an den Orten der Karte</translation>
    </message>
    <message>
        <source>one of the regions %1</source>
        <translation>eine der Regionen %1</translation>
    </message>
    <message>
        <source>name the region that distance is measured from, such as V1</source>
        <translation>die Region angeben, von der aus der Abstand gemessen wird, etwa V1</translation>
    </message>
    <message>
        <source>a map on voxels of the voxel set or on vertices</source>
        <translation>eine Karte auf Voxeln des Voxelsatzes oder auf Vertices</translation>
    </message>
    <message>
        <source>measuring distances</source>
        <translation>Abstände werden gemessen</translation>
    </message>
    <message>
        <source>%1 and %2: Spearman %3, Pearson %4 over %5 places</source>
        <translation>%1 und %2: Spearman %3, Pearson %4 über %5 Orte</translation>
    </message>
    <message>
        <source>%1 and %2 have no correlation: %3 places have both</source>
        <translation>%1 und %2 haben keine Korrelation: nur %3 Orte haben beides</translation>
    </message>
    <message>
        <source>the dataset has no map</source>
        <translation>der Datensatz hat keine Karte</translation>
    </message>
    <message>
        <source>the dataset has no parcellation</source>
        <translation>der Datensatz hat keine Parzellierung</translation>
    </message>
    <message>
        <source>Name of a map of layer depth or best layer; empty for the latest.</source>
        <translation>Name einer Karte der Schichttiefe oder der besten Schicht; leer für die neueste.</translation>
    </message>
    <message>
        <source>From region</source>
        <translation>Ausgangsregion</translation>
    </message>
    <message>
        <source>Region at the bottom of the hierarchy, that distance is measured from.</source>
        <translation>Region am unteren Ende der Hierarchie, von der aus der Abstand gemessen wird.</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>straight</source>
        <translation>Luftlinie</translation>
    </message>
    <message>
        <source>path</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>Straight line, or along edges of the mesh, which is a little longer than a geodesic.</source>
        <translation>Luftlinie, oder Weg entlang der Kanten des Netzes, der etwas länger ist als eine Geodäte.</translation>
    </message>
    <message>
        <source>Ranks of areas</source>
        <translation>Ränge der Areale</translation>
    </message>
    <message>
        <source>Instead of a distance: area=rank after commas, such as V1=1, V2=2, hV4=4.</source>
        <translation>Anstelle eines Abstands: Areal=Rang, durch Kommas getrennt, etwa V1=1, V2=2, hV4=4.</translation>
    </message>
    <message>
        <source>Parcellation</source>
        <translation>Parzellierung</translation>
    </message>
    <message>
        <source>Name of the parcellation; empty for the first that has the region.</source>
        <translation>Name der Parzellierung; leer für die erste, die die Region enthält.</translation>
    </message>
    <message>
        <source>Compute spatial score…</source>
        <translation>Räumliches Gütemaß berechnen…</translation>
    </message>
    <message>
        <source>Shows whether deeper layers belong to places farther up the hierarchy.</source>
        <translation>Zeigt, ob tiefere Schichten zu Orten gehören, die in der Hierarchie weiter oben liegen.</translation>
    </message>
    <message>
        <source>%1 layers; %2 is best over %3 voxels, mean held-out r %4</source>
        <translation>%1 Schichten; %2 ist die beste über %3 Voxel, mittleres r auf zurückgehaltenen Daten: %4</translation>
    </message>
    <message>
        <source>%1; %2 beats %3 in %4 voxels and is beaten in %5 (q ≤ 0.05)</source>
        <translation>%1; %2 schlägt %3 in %4 Voxeln und unterliegt in %5 (q ≤ 0.05)</translation>
    </message>
    <message>
        <source>no models are tested against each other</source>
        <translation>es werden keine Modelle gegeneinander getestet</translation>
    </message>
    <message>
        <source>%1 pairs are tested, with %2 resamples and %3 sign flips</source>
        <translation>%1 Paare werden getestet, mit %2 Bootstrap-Stichproben und %3 Vorzeichenwechseln</translation>
    </message>
    <message>
        <source>%1 voxels below the noise ceiling of %2 are left out of comparisons</source>
        <translation>%1 Voxel unter der Rauschgrenze von %2 werden bei Vergleichen ausgelassen</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>Every two models, each with its best layer in each region, every two layers, or nothing.</source>
        <translation>Je zwei Modelle, jedes mit seiner besten Schicht in jeder Region, je zwei Schichten, oder nichts.</translation>
    </message>
    <message>
        <source>Bootstrap resamples</source>
        <translation>Bootstrap-Stichproben</translation>
    </message>
    <message>
        <source>Resamples of stimuli, for differences, and of voxels, for regions.</source>
        <translation>Stichproben mit Zurücklegen: von Stimuli für Unterschiede, von Voxeln für Regionen.</translation>
    </message>
    <message>
        <source>Sign flips</source>
        <translation>Vorzeichenwechsel</translation>
    </message>
    <message>
        <source>The smallest p value is 1 / (1 + this number).</source>
        <translation>Der kleinste p-Wert ist 1 / (1 + diese Zahl).</translation>
    </message>
    <message>
        <source>Intervals</source>
        <translation>Intervalle</translation>
    </message>
    <message>
        <source>How much of the bootstrap distribution an interval covers.</source>
        <translation>Welchen Anteil der Bootstrap-Verteilung ein Intervall abdeckt.</translation>
    </message>
    <message>
        <source>finding regions</source>
        <translation>Regionen werden gesucht</translation>
    </message>
    <message>
        <source>Compare layers and models…</source>
        <translation>Schichten und Modelle vergleichen…</translation>
    </message>
    <message>
        <source>Fits every layer and shows which predicts best where, by region, and which model beats which.</source>
        <translation>Passt jede Schicht an und zeigt nach Regionen, welche wo am besten vorhersagt und welches Modell welches schlägt.</translation>
    </message>
    <message>
        <source>one of %1, which lie on the vertices of the sphere</source>
        <translation>eine von %1, die auf den Vertices der Kugel liegen</translation>
    </message>
    <message>
        <source>the name of a parcellation on the surface, of three parcels or more</source>
        <translation>der Name einer Parzellierung auf der Oberfläche, mit drei oder mehr Parzellen</translation>
    </message>
    <message>
        <source>%1 parcels in &apos;%2&apos;</source>
        <translation>%1 Parzellen in „%2“</translation>
    </message>
    <message>
        <source>leave it empty to compare vertex by vertex</source>
        <translation>leer lassen, um Vertex für Vertex zu vergleichen</translation>
    </message>
    <message>
        <source>%1 has no correlation with any of %2 properties</source>
        <translation>%1 hat mit keiner von %2 Eigenschaften eine Korrelation</translation>
    </message>
    <message>
        <source>%1 goes most with %2 of %3 properties: correlation %4, spin-test p %5, over %6 %7</source>
        <translation>unter %3 Eigenschaften hängt %1 am stärksten mit %2 zusammen: Korrelation %4, p des Spin-Tests %5, über %6 %7</translation>
    </message>
    <message>
        <source>maps on the vertices of the sphere</source>
        <translation>Karten auf den Vertices der Kugel</translation>
    </message>
    <message>
        <source>another map on the vertices of the sphere</source>
        <translation>eine weitere Karte auf den Vertices der Kugel</translation>
    </message>
    <message>
        <source>only &apos;%1&apos;</source>
        <translation>nur „%1“</translation>
    </message>
    <message>
        <source>load maps of cortical thickness, myelin, …</source>
        <translation>Karten laden: Kortexdicke, Myelin, …</translation>
    </message>
    <message>
        <source>parcels</source>
        <translation>Parzellen</translation>
    </message>
    <message>
        <source>the dataset has no spherical surface</source>
        <translation>der Datensatz hat keine Kugeloberfläche</translation>
    </message>
    <message>
        <source>the dataset has no map on the surface</source>
        <translation>der Datensatz hat keine Karte auf der Oberfläche</translation>
    </message>
    <message>
        <source>Name of the map to explain; empty for the latest layer depth or half-time.</source>
        <translation>Name der zu erklärenden Karte; leer für die neueste Schichttiefe oder Halbwertszeit.</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>Eigenschaften</translation>
    </message>
    <message>
        <source>Names of maps after semicolons, and curvature or sulcal depth; empty for all there are.</source>
        <translation>Namen von Karten, durch Semikolons getrennt, auch Krümmung (curvature) oder Sulcustiefe (sulcal depth); leer für alle vorhandenen.</translation>
    </message>
    <message>
        <source>Compare means over its parcels; empty to compare vertices.</source>
        <translation>Mittelwerte über ihre Parzellen vergleichen; leer, um Vertices zu vergleichen.</translation>
    </message>
    <message>
        <source>Correlation</source>
        <translation>Korrelation</translation>
    </message>
    <message>
        <source>spearman</source>
        <translation>Spearman</translation>
    </message>
    <message>
        <source>pearson</source>
        <translation>Pearson</translation>
    </message>
    <message>
        <source>Of ranks, or of the values themselves.</source>
        <translation>Der Ränge oder der Werte selbst.</translation>
    </message>
    <message>
        <source>Spins</source>
        <translation>Spins</translation>
    </message>
    <message>
        <source>Random rotations of the sphere; the smallest p is 1 / (1 + this number).</source>
        <translation>Zufällige Drehungen der Kugel; das kleinste p ist 1 / (1 + diese Zahl).</translation>
    </message>
    <message>
        <source>Correlate with cortical properties…</source>
        <translation>Mit kortikalen Eigenschaften korrelieren…</translation>
    </message>
    <message>
        <source>Correlates a map with maps of cortical properties and tests it by turning the sphere.</source>
        <translation>Korreliert eine Karte mit Karten kortikaler Eigenschaften und testet das durch Drehen der Kugel.</translation>
    </message>
    <message>
        <source>finding half-times</source>
        <translation>Finden von Halbwertszeiten</translation>
    </message>
    <message>
        <source>reading frames</source>
        <translation>Einzelbilder werden gelesen</translation>
    </message>
    <message>
        <source>no map of that name</source>
        <translation>keine Karte dieses Namens</translation>
    </message>
    <message>
        <source>one frame</source>
        <translation>ein Einzelbild</translation>
    </message>
    <message>
        <source>leave it empty to use the score maps of a model&apos;s training steps</source>
        <translation>leer lassen, um die Gütekarten der Trainingsschritte eines Modells zu verwenden</translation>
    </message>
    <message>
        <source>training steps, one a map, after commas</source>
        <translation>Trainingsschritte, einer je Karte, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>for example 0, 100, 1000, 10000</source>
        <translation>zum Beispiel 0, 100, 1000, 10000</translation>
    </message>
    <message>
        <source>%1 ends above 0 nowhere: there is no half-time</source>
        <translation>%1 endet nirgends über 0: es gibt keine Halbwertszeit</translation>
    </message>
    <message>
        <source>median half-time of %1 is step %2 over %3 of %4 places</source>
        <translation>Median der Halbwertszeit von %1: Schritt %2, über %3 von %4 Orten</translation>
    </message>
    <message>
        <source>maps of at least two training steps on the same voxels or vertices</source>
        <translation>Karten von mindestens zwei Trainingsschritten auf denselben Voxeln oder Vertices</translation>
    </message>
    <message>
        <source>%1 maps, %2 of them on the same places</source>
        <translation>%1 Karten, davon %2 an denselben Orten</translation>
    </message>
    <message>
        <source>load surfaces or a voxel set, and a map of several frames</source>
        <translation>Oberflächen oder einen Voxelsatz und eine Karte mit mehreren Einzelbildern laden</translation>
    </message>
    <message>
        <source>the training step of each of %1 maps</source>
        <translation>der Trainingsschritt jeder von %1 Karten</translation>
    </message>
    <message>
        <source>%1 steps</source>
        <translation>%1 Schritte</translation>
    </message>
    <message>
        <source>name them with the option &apos;steps&apos;; layers of one model are no steps of its training</source>
        <translation>sie mit der Option „steps“ angeben; Schichten eines Modells sind keine Schritte seines Trainings</translation>
    </message>
    <message>
        <source>the dataset has no map of several frames and no score maps of several steps</source>
        <translation>der Datensatz hat keine Karte mit mehreren Einzelbildern und keine Gütekarten mehrerer Schritte</translation>
    </message>
    <message>
        <source>Name of the map whose frames are training steps; empty for the first one.</source>
        <translation>Name der Karte, deren Einzelbilder Trainingsschritte sind; leer für die erste.</translation>
    </message>
    <message>
        <source>Training steps</source>
        <translation>Trainingsschritte</translation>
    </message>
    <message>
        <source>Comma list, one a map; empty to take the numbers in the names of frames, or the depths of score maps whose layers are named as steps.</source>
        <translation>Liste mit Kommas, einer je Karte; leer, um die Zahlen in den Namen der Einzelbilder zu verwenden oder die Tiefen von Gütekarten, deren Schichten wie Schritte benannt sind.</translation>
    </message>
    <message>
        <source>Without a map of frames: the score whose maps are the series.</source>
        <translation>Ohne eine Karte mit Einzelbildern: das Gütemaß, dessen Karten die Folge bilden.</translation>
    </message>
    <message>
        <source>Without a map of frames: the model whose score maps are the series.</source>
        <translation>Ohne eine Karte mit Einzelbildern: das Modell, dessen Gütekarten die Folge bilden.</translation>
    </message>
    <message>
        <source>Find half-times along training…</source>
        <translation>Halbwertszeiten im Training finden…</translation>
    </message>
    <message>
        <source>Shows at which training step each place reaches half of its final score.</source>
        <translation>Zeigt, bei welchem Trainingsschritt jeder Ort die Hälfte seines endgültigen Gütemaßes erreicht.</translation>
    </message>
    <message>
        <source>%1 layers (features): %2; and %3 more</source>
        <translation>%1 Schichten (Merkmale): %2; und %3 weitere</translation>
    </message>
    <message>
        <source>layers (features): %1</source>
        <translation>Schichten (Merkmale): %1</translation>
    </message>
    <message>
        <source>every stimulus is held out once, alone</source>
        <translation>jeder Stimulus wird einmal einzeln zurückgehalten</translation>
    </message>
    <message>
        <source>%1 folds of shuffled stimuli</source>
        <translation>%1 Folds aus gemischten Stimuli</translation>
    </message>
    <message>
        <source>%1 folds of contiguous stimuli</source>
        <translation>%1 Folds aus aufeinanderfolgenden Stimuli</translation>
    </message>
    <message>
        <source>%1; rows of the same of %2 stimuli stay in one fold</source>
        <translation>%1; Zeilen desselben von %2 Stimuli bleiben in einem Fold</translation>
    </message>
    <message>
        <source>penalty %1</source>
        <translation>Strafparameter %1</translation>
    </message>
    <message>
        <source>%1 penalties from %2 to %3</source>
        <translation>%1 Strafparameter von %2 bis %3</translation>
    </message>
    <message>
        <source>%1, one for all voxels</source>
        <translation>%1, einer für alle Voxel</translation>
    </message>
    <message>
        <source>%1, one for each voxel</source>
        <translation>%1, einer für jedes Voxel</translation>
    </message>
    <message>
        <source>matching responses with stimuli</source>
        <translation>Zuordnen von Antworten zu Stimuli</translation>
    </message>
    <message>
        <source>One penalty for all voxels</source>
        <translation>Ein Strafparameter für alle Voxel</translation>
    </message>
    <message>
        <source>The penalty with the best mean score, instead of one for each voxel.</source>
        <translation>Der Strafparameter mit dem besten mittleren Gütemaß, statt einem für jedes Voxel.</translation>
    </message>
    <message>
        <source>Nested cross-validation</source>
        <translation>Verschachtelte Kreuzvalidierung</translation>
    </message>
    <message>
        <source>Scores each fold at the penalty that the other folds choose, so that no stimulus takes part in choosing the penalty it is scored at.</source>
        <translation>Bewertet jeden Fold mit dem Strafparameter, den die übrigen Folds wählen, sodass kein Stimulus den Strafparameter mitbestimmt, mit dem er bewertet wird.</translation>
    </message>
    <message>
        <source>Leave one out</source>
        <translation>Leave-One-Out</translation>
    </message>
    <message>
        <source>Holds out every stimulus alone, in closed form; for few stimuli.</source>
        <translation>Hält jeden Stimulus einzeln zurück, in geschlossener Form; für wenige Stimuli.</translation>
    </message>
    <message>
        <source>Double precision</source>
        <translation>Doppelte Genauigkeit</translation>
    </message>
    <message>
        <source>Makes all products in float64: slower, for data of more than seven digits.</source>
        <translation>Rechnet alle Produkte in float64: langsamer, für Daten mit mehr als sieben Stellen.</translation>
    </message>
    <message>
        <source>responses: %1 stimuli x %2 voxels</source>
        <translation>Antworten: %1 Stimuli x %2 Voxel</translation>
    </message>
    <message>
        <source>no stimulus has several rows of responses</source>
        <translation>kein Stimulus hat mehrere Zeilen der Antworten</translation>
    </message>
    <message>
        <source>no voxel of %1 has a noise ceiling; their responses are constant or missing</source>
        <translation>keines von %1 Voxeln hat eine Rauschgrenze; ihre Antworten sind konstant oder fehlen</translation>
    </message>
    <message>
        <source>median noise ceiling %1 for means over %2 repeats, %3 for single trials</source>
        <translation>Median der Rauschgrenze: %1 für Mittelwerte über %2 Wiederholungen, %3 für einzelne Durchgänge</translation>
    </message>
    <message>
        <source>%1, over %2 voxels</source>
        <translation>%1, über %2 Voxel</translation>
    </message>
    <message>
        <source>%1, over %2 voxels (%3 without one)</source>
        <translation>%1, über %2 Voxel (%3 ohne Rauschgrenze)</translation>
    </message>
    <message>
        <source>at least one split for the method &apos;split-half&apos;</source>
        <translation>mindestens eine Aufteilung für die Methode „split-half“</translation>
    </message>
    <message>
        <source>%1 trials of %2 stimuli, of which %3 have repeats; %4 voxels</source>
        <translation>%1 Durchgänge von %2 Stimuli, davon %3 mit Wiederholungen; %4 Voxel</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>variance</source>
        <translation>Varianz</translation>
    </message>
    <message>
        <source>split-half</source>
        <translation>Split-Half</translation>
    </message>
    <message>
        <source>variance: within against between stimuli; split-half: correlation of halves of the repeats.</source>
        <translation>Varianz: innerhalb von Stimuli gegen zwischen Stimuli; Split-Half: Korrelation der Hälften der Wiederholungen.</translation>
    </message>
    <message>
        <source>Use the ceiling of</source>
        <translation>Rauschgrenze verwenden für</translation>
    </message>
    <message>
        <source>trials</source>
        <translation>Durchgänge</translation>
    </message>
    <message>
        <source>means</source>
        <translation>Mittelwerte</translation>
    </message>
    <message>
        <source>What later fits are divided by: trials when they predict single trials, means when they predict means over all repeats.</source>
        <translation>Wodurch spätere Anpassungen geteilt werden: Durchgänge, wenn sie einzelne Durchgänge vorhersagen, Mittelwerte, wenn sie Mittelwerte über alle Wiederholungen vorhersagen.</translation>
    </message>
    <message>
        <source>Splits</source>
        <translation>Aufteilungen</translation>
    </message>
    <message>
        <source>Random splits of the repeats into halves; their correlations are averaged.</source>
        <translation>Zufällige Aufteilungen der Wiederholungen in Hälften; ihre Korrelationen werden gemittelt.</translation>
    </message>
    <message>
        <source>Estimate noise ceiling…</source>
        <translation>Rauschgrenze schätzen…</translation>
    </message>
    <message>
        <source>Estimates from repeated stimuli how much of each voxel&apos;s variance a model could explain.</source>
        <translation>Schätzt aus wiederholten Stimuli, wie viel der Varianz jedes Voxels ein Modell erklären könnte.</translation>
    </message>
    <message>
        <source>keeping a large result in a temporary file</source>
        <translation>Ablegen eines großen Ergebnisses in einer temporären Datei</translation>
    </message>
    <message>
        <source>room for %1 MB</source>
        <translation>Platz für %1 MB</translation>
    </message>
    <message>
        <source>free some space, or name another folder in the environment variable TMPDIR</source>
        <translation>Platz schaffen oder in der Umgebungsvariable TMPDIR einen anderen Ordner angeben</translation>
    </message>
    <message>
        <source>decomposition %1 of %2</source>
        <translation>Zerlegung %1 von %2</translation>
    </message>
    <message>
        <source>two or three feature spaces</source>
        <translation>zwei oder drei Merkmalsräume</translation>
    </message>
    <message>
        <source>feature spaces of the same stimuli (%1)</source>
        <translation>Merkmalsräume derselben Stimuli (%1)</translation>
    </message>
    <message>
        <source>all are stimuli x features; is one of them transposed?</source>
        <translation>alle sind Stimuli x Merkmale; ist einer transponiert?</translation>
    </message>
    <message>
        <source>stimuli shown once, to leave one row out</source>
        <translation>einmal gezeigte Stimuli, um eine Zeile auszulassen</translation>
    </message>
    <message>
        <source>rows of the same stimulus</source>
        <translation>Zeilen desselben Stimulus</translation>
    </message>
    <message>
        <source>average the repeats, or use folds</source>
        <translation>die Wiederholungen mitteln oder Folds verwenden</translation>
    </message>
    <message>
        <source>features as they are, or z-scored over all rows</source>
        <translation>unveränderte oder über alle Zeilen z-standardisierte Merkmale</translation>
    </message>
    <message>
        <source>z-scoring by the rows that are fitted</source>
        <translation>z-Standardisierung mit den Zeilen, auf denen angepasst wird</translation>
    </message>
    <message>
        <source>leaving one out in closed form has no rows of its own to scale by</source>
        <translation>Leave-One-Out in geschlossener Form hat keine eigenen Zeilen zum Skalieren</translation>
    </message>
    <message>
        <source>one of leave-one-out and nested cross-validation</source>
        <translation>Leave-One-Out oder verschachtelte Kreuzvalidierung, nur eines davon</translation>
    </message>
    <message>
        <source>at least 3 folds for nested cross-validation</source>
        <translation>mindestens 3 Folds für verschachtelte Kreuzvalidierung</translation>
    </message>
    <message>
        <source>choose more folds</source>
        <translation>mehr Folds wählen</translation>
    </message>
    <message>
        <source>voxels %1 of %2</source>
        <translation>Voxel %1 von %2</translation>
    </message>
    <message>
        <source>at least 3 stimuli whose features are numbers</source>
        <translation>mindestens 3 Stimuli, deren Merkmale Zahlen sind</translation>
    </message>
    <message>
        <source>is the embedding damaged?</source>
        <translation>ist das Embedding beschädigt?</translation>
    </message>
    <message>
        <source>%1 values, one a score</source>
        <translation>%1 Werte, einer je Gütemaß</translation>
    </message>
    <message>
        <source>numbers of stimuli shown once, twice, three times, …</source>
        <translation>Anzahlen der Stimuli, gezeigt einmal, zweimal, dreimal, …</translation>
    </message>
    <message>
        <source>no stimulus</source>
        <translation>kein Stimulus</translation>
    </message>
    <message>
        <source>decomposing the covariance of the features</source>
        <translation>Zerlegen der Kovarianz der Merkmale</translation>
    </message>
    <message>
        <source>an eigendecomposition of %1 x %1</source>
        <translation>eine Eigenwertzerlegung von %1 x %1</translation>
    </message>
    <message>
        <source>no convergence</source>
        <translation>keine Konvergenz</translation>
    </message>
    <message>
        <source>are there huge numbers among the features?</source>
        <translation>sind sehr große Zahlen unter den Merkmalen?</translation>
    </message>
    <message>
        <source>trials among the %1 rows of the responses</source>
        <translation>Durchgänge unter den %1 Zeilen der Antworten</translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>stimuli that were shown at least twice</source>
        <translation>Stimuli, die mindestens zweimal gezeigt wurden</translation>
    </message>
    <message>
        <source>%1 stimuli, each shown once</source>
        <translation>%1 Stimuli, jeder einmal gezeigt</translation>
    </message>
    <message>
        <source>are the responses averaged over repeats already?</source>
        <translation>sind die Antworten schon über Wiederholungen gemittelt?</translation>
    </message>
    <message>
        <source>comparing repeats of stimuli</source>
        <translation>Wiederholungen von Stimuli werden verglichen</translation>
    </message>
    <message>
        <source>booleans, integers, floats, times or texts</source>
        <translation>Wahrheitswerte, ganze Zahlen, Gleitkommazahlen, Zeiten oder Texte</translation>
    </message>
    <message>
        <source>bytes that no type says the meaning of (&apos;%1&apos;)</source>
        <translation>Bytes, deren Bedeutung kein Typ angibt („%1“)</translation>
    </message>
    <message>
        <source>at most %1 axes</source>
        <translation>höchstens %1 Achsen</translation>
    </message>
    <message>
        <source>records of at most %1 bytes</source>
        <translation>Datensätze von höchstens %1 Bytes</translation>
    </message>
    <message>
        <source>records that hold something</source>
        <translation>Datensätze mit Inhalt</translation>
    </message>
    <message>
        <source>say what the bytes are with array.view before saving</source>
        <translation>vor dem Speichern mit array.view angeben, was die Bytes sind</translation>
    </message>
    <message>
        <source>dates and times are whole numbers of the unit in their type, dates from 1970 on; NaT is missing</source>
        <translation>Zeitpunkte und Zeitspannen sind ganze Zahlen in der Einheit ihres Typs, Zeitpunkte ab 1970 gezählt; NaT gilt als fehlend</translation>
    </message>
    <message>
        <source>a header with descr, fortran_order and shape only</source>
        <translation>ein Header nur mit descr, fortran_order und shape</translation>
    </message>
    <message>
        <source>True or False</source>
        <translation>True oder False</translation>
    </message>
    <message>
        <source>records within records at most %1 deep</source>
        <translation>Datensätze, die höchstens %1-fach ineinander verschachtelt sind</translation>
    </message>
    <message>
        <source>records of at most %1 fields</source>
        <translation>Datensätze mit höchstens %1 Feldern</translation>
    </message>
    <message>
        <source>a field&apos;s name and type</source>
        <translation>Name und Typ eines Feldes</translation>
    </message>
    <message>
        <source>identifying an input file</source>
        <translation>Identifizieren einer Eingabedatei</translation>
    </message>
    <message>
        <source>%1 bytes, as when it was opened</source>
        <translation>%1 Bytes, wie beim Öffnen</translation>
    </message>
    <message>
        <source>it has changed or become shorter since it was opened</source>
        <translation>sie hat sich seit dem Öffnen verändert oder ist kürzer geworden</translation>
    </message>
    <message>
        <source>open it again</source>
        <translation>erneut öffnen</translation>
    </message>
    <message>
        <source>ids, which say what rows are repeats</source>
        <translation>Kennungen (ids), die sagen, welche Zeilen Wiederholungen sind</translation>
    </message>
    <message>
        <source>responses: %1 trials averaged to %2 stimuli</source>
        <translation>Antworten: %1 Durchgänge zu %2 Stimuli gemittelt</translation>
    </message>
    <message>
        <source>ids of the responses too, to join the rows by</source>
        <translation>auch Kennungen der Antworten, um die Zeilen einander zuzuordnen</translation>
    </message>
    <message>
        <source>neither responses with ids nor a table of stimuli</source>
        <translation>weder Antworten mit Kennungen noch eine Stimulustabelle</translation>
    </message>
    <message>
        <source>name them under responses, as ids</source>
        <translation>sie unter &quot;responses&quot; als &quot;ids&quot; angeben</translation>
    </message>
    <message>
        <source>opening saved models</source>
        <translation>Öffnen gespeicherter Modelle</translation>
    </message>
    <message>
        <source>rows, as the summary states</source>
        <translation>Zeilen, wie in der Zusammenfassung angegeben</translation>
    </message>
    <message>
        <source>columns, as the summary states</source>
        <translation>Spalten, wie in der Zusammenfassung angegeben</translation>
    </message>
    <message>
        <source>values, one a row of the weights</source>
        <translation>Werte, einer je Zeile der Gewichte</translation>
    </message>
    <message>
        <source>is it of another fit?</source>
        <translation>gehört die Datei zu einer anderen Anpassung?</translation>
    </message>
    <message>
        <source>voxels of encoding models, without a place</source>
        <translation>Voxel von Enkodiermodellen, ohne Ort</translation>
    </message>
    <message>
        <source>is another embedding of that name loaded?</source>
        <translation>ist ein anderes Embedding dieses Namens geladen?</translation>
    </message>
    <message>
        <source>%1 is no longer the file that the models were fitted to</source>
        <translation>%1 ist nicht mehr die Datei, auf der die Modelle angepasst wurden</translation>
    </message>
    <message>
        <source>putting matrices together</source>
        <translation>Zusammensetzen von Matrizen</translation>
    </message>
    <message>
        <source>columns, one a voxel, as in %1</source>
        <translation>Spalten, eine je Voxel, wie in %1</translation>
    </message>
    <message>
        <source>runs must be of the same voxels, as columns</source>
        <translation>Läufe müssen dieselben Voxel als Spalten haben</translation>
    </message>
    <message>
        <source>one file of ids for all, or %1 files, one for each of %2</source>
        <translation>für %2 eine gemeinsame Datei mit Kennungen oder %1 Dateien, für jede eine</translation>
    </message>
    <message>
        <source>the responses</source>
        <translation>die Antworten</translation>
    </message>
    <message>
        <source>rows, one a row of the responses</source>
        <translation>Zeilen, eine je Zeile der Antworten</translation>
    </message>
    <message>
        <source>both matrices are stimuli x columns; is one of them transposed?</source>
        <translation>beide Matrizen sind Stimuli x Spalten; ist eine transponiert?</translation>
    </message>
    <message>
        <source>name the rows of the embedding by ids too (--embedding-ids)</source>
        <translation>auch die Zeilen des Embeddings durch Kennungen benennen (--embedding-ids)</translation>
    </message>
    <message>
        <source>the embeddings</source>
        <translation>die Embeddings</translation>
    </message>
    <message>
        <source>name the stimulus of every row of the responses (--ids)</source>
        <translation>den Stimulus jeder Zeile der Antworten angeben (--ids)</translation>
    </message>
    <message>
        <source>values, one a voxel of the responses</source>
        <translation>Werte, einer je Voxel der Antworten</translation>
    </message>
    <message>
        <source>is it of another voxel set?</source>
        <translation>gehört die Datei zu einem anderen Voxelsatz?</translation>
    </message>
    <message>
        <source>a noise ceiling as fraction of variance, from 0 to 1</source>
        <translation>eine Rauschgrenze als Anteil der Varianz, von 0 bis 1</translation>
    </message>
    <message>
        <source>divide percent by 100; of ncsnr make it by: fusiform noise-ceiling --ncsnr</source>
        <translation>Prozentwerte durch 100 teilen; aus ncsnr berechnen mit: fusiform noise-ceiling --ncsnr</translation>
    </message>
    <message>
        <source>reading ids of rows</source>
        <translation>Lesen der Kennungen von Zeilen</translation>
    </message>
    <message>
        <source>joining rows by their ids</source>
        <translation>Zuordnen von Zeilen nach ihren Kennungen</translation>
    </message>
    <message>
        <source>an id in every row</source>
        <translation>eine Kennung in jeder Zeile</translation>
    </message>
    <message>
        <source>one id a row</source>
        <translation>eine Kennung je Zeile</translation>
    </message>
    <message>
        <source>name one column: &quot;trials.tsv:stimulus&quot;</source>
        <translation>eine Spalte angeben: &quot;trials.tsv:stimulus&quot;</translation>
    </message>
    <message>
        <source>the number %1</source>
        <translation>die Zahl %1</translation>
    </message>
    <message>
        <source>%1 ids, one a row of %2</source>
        <translation>%1 Kennungen, eine je Zeile von %2</translation>
    </message>
    <message>
        <source>does the first line name the column?</source>
        <translation>benennt die erste Zeile die Spalte?</translation>
    </message>
    <message>
        <source>are they the ids of another file?</source>
        <translation>sind es die Kennungen einer anderen Datei?</translation>
    </message>
    <message>
        <source>every id once</source>
        <translation>jede Kennung einmal</translation>
    </message>
    <message>
        <source>&apos;%1&apos; in rows %2 and %3</source>
        <translation>„%1“ in den Zeilen %2 und %3</translation>
    </message>
    <message>
        <source>one row a stimulus is joined to all its trials</source>
        <translation>eine Zeile je Stimulus wird allen seinen Durchgängen zugeordnet</translation>
    </message>
    <message>
        <source>the ids of all stimuli of the responses</source>
        <translation>die Kennungen aller Stimuli der Antworten</translation>
    </message>
    <message>
        <source>no &apos;%1&apos;</source>
        <translation>„%1“ fehlt</translation>
    </message>
    <message>
        <source>no &apos;%1&apos;, and %2 more are missing</source>
        <translation>„%1“ und %2 weitere fehlen</translation>
    </message>
    <message>
        <source>its ids look like &apos;%1&apos;; do both count in the same way?</source>
        <translation>die Kennungen sehen aus wie „%1“; zählen beide auf dieselbe Weise?</translation>
    </message>
    <message>
        <source>measuring the distance from a region</source>
        <translation>Messen des Abstands von einer Region</translation>
    </message>
    <message>
        <source>a region of places below %1</source>
        <translation>eine Region aus Orten unter %1</translation>
    </message>
    <message>
        <source>an empty region</source>
        <translation>eine leere Region</translation>
    </message>
    <message>
        <source>places up to %1</source>
        <translation>Orte bis %1</translation>
    </message>
    <message>
        <source>region and surface must be of the same mesh</source>
        <translation>Region und Oberfläche müssen zu demselben Netz gehören</translation>
    </message>
    <message>
        <source>%1 values, one a voxel of the weights</source>
        <translation>%1 Werte, einer je Voxel der Gewichte</translation>
    </message>
    <message>
        <source>responses to %1 stimuli of %2 voxels</source>
        <translation>Antworten auf %1 Stimuli von %2 Voxeln</translation>
    </message>
    <message>
        <source>%1 stimuli, %2 voxels</source>
        <translation>%1 Stimuli, %2 Voxel</translation>
    </message>
    <message>
        <source>evaluating captions</source>
        <translation>Bewerten von Beschreibungen</translation>
    </message>
    <message>
        <source>captions of voxels below %1</source>
        <translation>Beschreibungen von Voxeln unter %1</translation>
    </message>
    <message>
        <source>captions and weights must be of the same voxels</source>
        <translation>Beschreibungen und Gewichte müssen zu denselben Voxeln gehören</translation>
    </message>
    <message>
        <source>averaging embeddings</source>
        <translation>Mitteln von Embeddings</translation>
    </message>
    <message>
        <source>ranking voxels</source>
        <translation>Ordnen von Voxeln</translation>
    </message>
    <message>
        <source>responses of %1 voxels to %2 stimuli, which have %3 features</source>
        <translation>Antworten von %1 Voxeln auf %2 Stimuli, die %3 Merkmale haben</translation>
    </message>
    <message>
        <source>%1 voxels, %2 stimuli, %3 features</source>
        <translation>%1 Voxel, %2 Stimuli, %3 Merkmale</translation>
    </message>
    <message>
        <source>comparing with responses</source>
        <translation>Vergleichen mit Antworten</translation>
    </message>
    <message>
        <source>captions embedded in %1 features, as the weights have</source>
        <translation>Beschreibungen, in %1 Merkmalen eingebettet wie die Gewichte</translation>
    </message>
    <message>
        <source>looking up embeddings of captions</source>
        <translation>Nachschlagen der Embeddings von Beschreibungen</translation>
    </message>
    <message>
        <source>comparing two clusterings</source>
        <translation>Vergleichen zweier Clusterungen</translation>
    </message>
    <message>
        <source>weights of the same voxels</source>
        <translation>Gewichte derselben Voxel</translation>
    </message>
    <message>
        <source>%1 and %2 voxels</source>
        <translation>%1 und %2 Voxel</translation>
    </message>
    <message>
        <source>looking for a text on the cortex</source>
        <translation>Suchen eines Textes auf dem Kortex</translation>
    </message>
    <message>
        <source>%1 by the text encoder %2</source>
        <translation>%1 mit dem Text-Encoder %2</translation>
    </message>
    <message>
        <source>%1 as a text of the %2</source>
        <translation>%1 als Text (%2)</translation>
    </message>
    <message>
        <source>%1 by the best %2 of %3 matching texts of the %4</source>
        <translation>%1 mit den besten %2 von %3 passenden Texten (%4)</translation>
    </message>
    <message>
        <source>%1 by %2 matching texts of the %3</source>
        <translation>%1 mit %2 passenden Texten (%3)</translation>
    </message>
    <message>
        <source>%1 in the captions &apos;%2&apos; of %3 voxels</source>
        <translation>%1 in den Beschreibungen „%2“ von %3 Voxeln</translation>
    </message>
    <message>
        <source>%1, plus %2</source>
        <translation>%1, plus %2</translation>
    </message>
    <message>
        <source>%1, minus %2</source>
        <translation>%1, minus %2</translation>
    </message>
    <message>
        <source>Keyword search: BM25 of %1</source>
        <translation>Schlagwortsuche: BM25 von %1</translation>
    </message>
    <message>
        <source>Predicted response, without intercept, to embeddings of unit length: %1</source>
        <translation>Vorhergesagte Antwort, ohne Achsenabschnitt, auf Embeddings der Länge eins: %1</translation>
    </message>
    <message>
        <source>an encoding model with texts and their embeddings, or captions of voxels</source>
        <translation>ein Enkodiermodell mit Texten und ihren Embeddings oder Beschreibungen von Voxeln</translation>
    </message>
    <message>
        <source>add a caption bank of the model, or caption voxels first</source>
        <translation>eine Beschreibungssammlung des Modells hinzufügen oder zuerst Voxel beschreiben</translation>
    </message>
    <message>
        <source>weights of %1 voxels</source>
        <translation>Gewichte von %1 Voxeln</translation>
    </message>
    <message>
        <source>reading weights</source>
        <translation>Lesen von Gewichten</translation>
    </message>
    <message>
        <source>texts of %1 features, as the weights have</source>
        <translation>Texte mit %1 Merkmalen, wie die Gewichte</translation>
    </message>
    <message>
        <source>the texts must be embedded by the model that the weights were fitted on</source>
        <translation>die Texte müssen mit dem Modell eingebettet sein, auf dem die Gewichte angepasst wurden</translation>
    </message>
    <message>
        <source>a text encoder of %1 features, as the weights have</source>
        <translation>ein Text-Encoder mit %1 Merkmalen, wie die Gewichte</translation>
    </message>
    <message>
        <source>predicted response</source>
        <translation>vorhergesagte Antwort</translation>
    </message>
    <message>
        <source>words to look for</source>
        <translation>Wörter, nach denen gesucht wird</translation>
    </message>
    <message>
        <source>words that occur in the texts or captions</source>
        <translation>Wörter, die in den Texten oder Beschreibungen vorkommen</translation>
    </message>
    <message>
        <source>a text encoder</source>
        <translation>ein Text-Encoder</translation>
    </message>
    <message>
        <source>phrases that are texts with an embedding</source>
        <translation>Ausdrücke, die Texte mit einem Embedding sind</translation>
    </message>
    <message>
        <source>words that occur in texts with embeddings</source>
        <translation>Wörter, die in Texten mit Embeddings vorkommen</translation>
    </message>
    <message>
        <source>words that occur in captions of voxels</source>
        <translation>Wörter, die in Beschreibungen von Voxeln vorkommen</translation>
    </message>
    <message>
        <source>try another word, or a caption bank that has it</source>
        <translation>ein anderes Wort versuchen oder eine Beschreibungssammlung, die es enthält</translation>
    </message>
    <message>
        <source>projecting onto the bank</source>
        <translation>Projizieren auf die Sammlung</translation>
    </message>
    <message>
        <source>looking for similar voxels</source>
        <translation>Suchen ähnlicher Voxel</translation>
    </message>
    <message>
        <source>weights, voxels x features</source>
        <translation>Gewichte, Voxel x Merkmale</translation>
    </message>
    <message>
        <source>measuring weights</source>
        <translation>Messen von Gewichten</translation>
    </message>
    <message>
        <source>a voxel from 0 to %1</source>
        <translation>ein Voxel von 0 bis %1</translation>
    </message>
    <message>
        <source>a seed with weights</source>
        <translation>ein Seed mit Gewichten</translation>
    </message>
    <message>
        <source>none among %1 voxels</source>
        <translation>keines von %1 Voxeln</translation>
    </message>
    <message>
        <source>voxels without weights were left out of the fit</source>
        <translation>Voxel ohne Gewichte wurden bei der Anpassung ausgelassen</translation>
    </message>
    <message>
        <source>seeds that have something in common</source>
        <translation>Seeds, die etwas gemeinsam haben</translation>
    </message>
    <message>
        <source>weights whose mean is zero</source>
        <translation>Gewichte, deren Mittelwert null ist</translation>
    </message>
    <message>
        <source>a direction of %1 features</source>
        <translation>eine Richtung mit %1 Merkmalen</translation>
    </message>
    <message>
        <source>a direction of finite numbers, not all zero</source>
        <translation>eine Richtung aus endlichen Zahlen, nicht alle null</translation>
    </message>
    <message>
        <source>ranking the bank&apos;s texts</source>
        <translation>Ordnen der Texte der Sammlung</translation>
    </message>
    <message>
        <source>averaging responses</source>
        <translation>Mitteln von Antworten</translation>
    </message>
    <message>
        <source>fitting a mixture of Gaussians</source>
        <translation>Anpassen einer Gaußschen Mischverteilung</translation>
    </message>
    <message>
        <source>%1 labels, one a voxel</source>
        <translation>%1 Labels, eines je Voxel</translation>
    </message>
    <message>
        <source>labels from 0 to %1</source>
        <translation>Labels von 0 bis %1</translation>
    </message>
    <message>
        <source>a voxel for each of %1 components</source>
        <translation>ein Voxel für jede von %1 Komponenten</translation>
    </message>
    <message>
        <source>%1 components with voxels</source>
        <translation>%1 Komponenten mit Voxeln</translation>
    </message>
    <message>
        <source>composing keywords</source>
        <translation>Zusammenstellen von Schlagwörtern</translation>
    </message>
    <message>
        <source>at least one text and one keyword, and a prior above 0</source>
        <translation>mindestens ein Text und ein Schlagwort und ein Prior über 0</translation>
    </message>
    <message>
        <source>%1 texts, %2 keywords, prior %3</source>
        <translation>%1 Texte, %2 Schlagwörter, Prior %3</translation>
    </message>
    <message>
        <source>composing captions</source>
        <translation>Zusammenstellen von Beschreibungen</translation>
    </message>
    <message>
        <source>finding the components of weights</source>
        <translation>Finden der Komponenten von Gewichten</translation>
    </message>
    <message>
        <source>the weights of two voxels or more</source>
        <translation>die Gewichte von mindestens zwei Voxeln</translation>
    </message>
    <message>
        <source>at least one component</source>
        <translation>mindestens eine Komponente</translation>
    </message>
    <message>
        <source>weights that differ between voxels</source>
        <translation>Gewichte, die sich zwischen Voxeln unterscheiden</translation>
    </message>
    <message>
        <source>none that do</source>
        <translation>keine solchen Gewichte</translation>
    </message>
    <message>
        <source>resampling voxels</source>
        <translation>Ziehen von Voxelstichproben</translation>
    </message>
    <message>
        <source>counting words of regions</source>
        <translation>Zählen der Wörter von Regionen</translation>
    </message>
    <message>
        <source>taking the weights of voxels</source>
        <translation>Entnehmen der Gewichte von Voxeln</translation>
    </message>
    <message>
        <source>%1 scores, one a voxel</source>
        <translation>%1 Gütemaße, eines je Voxel</translation>
    </message>
    <message>
        <source>voxels with weights</source>
        <translation>Voxel mit Gewichten</translation>
    </message>
    <message>
        <source>voxels with weights and a score of at least %1</source>
        <translation>Voxel mit Gewichten und einem Gütemaß von mindestens %1</translation>
    </message>
    <message>
        <source>none of %1 voxels</source>
        <translation>keines von %1 Voxeln</translation>
    </message>
    <message>
        <source>lower the least score</source>
        <translation>das kleinste Gütemaß herabsetzen</translation>
    </message>
    <message>
        <source>grouping voxels</source>
        <translation>Gruppieren von Voxeln</translation>
    </message>
    <message>
        <source>ask for fewer clusters</source>
        <translation>weniger Cluster verlangen</translation>
    </message>
    <message>
        <source>at least one cluster, restart and iteration</source>
        <translation>mindestens ein Cluster, ein Neustart und eine Iteration</translation>
    </message>
    <message>
        <source>%1 clusters, %2 restarts, %3 iterations</source>
        <translation>%1 Cluster, %2 Neustarts, %3 Iterationen</translation>
    </message>
    <message>
        <source>at least as many voxels as clusters (%1)</source>
        <translation>mindestens so viele Voxel wie Cluster (%1)</translation>
    </message>
    <message>
        <source>indexing texts</source>
        <translation>Indizieren von Texten</translation>
    </message>
    <message>
        <source>at most %1 texts</source>
        <translation>höchstens %1 Texte</translation>
    </message>
    <message>
        <source>measuring how well clusters are separated</source>
        <translation>Messen, wie gut Cluster getrennt sind</translation>
    </message>
    <message>
        <source>preparing texts for queries</source>
        <translation>Vorbereiten von Texten für Abfragen</translation>
    </message>
    <message>
        <source>%1 texts, one a row of the embeddings</source>
        <translation>%1 Texte, einer je Zeile der Embeddings</translation>
    </message>
    <message>
        <source>looking for nouns</source>
        <translation>Suchen von Substantiven</translation>
    </message>
    <message>
        <source>averaging embeddings of words</source>
        <translation>Mitteln der Embeddings von Wörtern</translation>
    </message>
    <message>
        <source>labels of the same voxels</source>
        <translation>Labels derselben Voxel</translation>
    </message>
    <message>
        <source>%1 and %2 labels</source>
        <translation>%1 und %2 Labels</translation>
    </message>
    <message>
        <source>contrasting two sets of stimuli</source>
        <translation>Kontrastieren zweier Stimulusmengen</translation>
    </message>
    <message>
        <source>two stimuli or more in each set</source>
        <translation>mindestens zwei Stimuli in jeder Menge</translation>
    </message>
    <message>
        <source>%1 and %2 stimuli</source>
        <translation>%1 und %2 Stimuli</translation>
    </message>
    <message>
        <source>rows from 0 to %1</source>
        <translation>Zeilen von 0 bis %1</translation>
    </message>
    <message>
        <source>rows are counted from 0</source>
        <translation>Zeilen werden ab 0 gezählt</translation>
    </message>
    <message>
        <source>every stimulus once, in one of the sets</source>
        <translation>jeder Stimulus einmal, in einer der Mengen</translation>
    </message>
    <message>
        <source>row %1 twice</source>
        <translation>Zeile %1 zweimal</translation>
    </message>
    <message>
        <source>weights of %1 features, as of the first subject</source>
        <translation>Gewichte mit %1 Merkmalen, wie bei der ersten Versuchsperson</translation>
    </message>
    <message>
        <source>subjects share clusters only in one feature space</source>
        <translation>Versuchspersonen haben gemeinsame Cluster nur in einem einzigen Merkmalsraum</translation>
    </message>
    <message>
        <source>%1 clusters of %2 voxels, the largest %3; mean silhouette %4</source>
        <translation>%1 Cluster aus %2 Voxeln, der größte mit %3; mittlere Silhouette %4</translation>
    </message>
    <message>
        <source>%1, stability %2 (%3)</source>
        <translation>%1, Stabilität %2 (%3)</translation>
    </message>
    <message>
        <source>%1; of %2 to %3 clusters %4 are suggested</source>
        <translation>%1; von %2 bis %3 Clustern werden %4 vorgeschlagen</translation>
    </message>
    <message>
        <source>a range of whole numbers from 2 to %1, such as 2:12</source>
        <translation>ein Bereich ganzer Zahlen von 2 bis %1, etwa 2:12</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>%1; highest mean: %2</source>
        <translation>%1; höchste Mittelwerte: %2</translation>
    </message>
    <message>
        <source>the dataset has neither an encoding model with texts of its embedding nor captions</source>
        <translation>der Datensatz hat weder ein Enkodiermodell mit Texten seines Embeddings noch Beschreibungen</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Words to look for; phrases can be added and taken away: food - animals.</source>
        <translation>Wörter, nach denen gesucht wird; Ausdrücke lassen sich addieren und abziehen: food - animals.</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatisch</translation>
    </message>
    <message>
        <source>words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>Name of the model; empty for the first that has texts.</source>
        <translation>Name des Modells; leer für das erste, das Texte hat.</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>Beschreibungen</translation>
    </message>
    <message>
        <source>Name of the captions of voxels; empty for the latest.</source>
        <translation>Name der Beschreibungen von Voxeln; leer für die neuesten.</translation>
    </message>
    <message>
        <source>Find a text on the cortex…</source>
        <translation>Text auf dem Kortex finden…</translation>
    </message>
    <message>
        <source>Maps how voxels respond to words, and ranks regions by it.</source>
        <translation>Kartiert, wie Voxel auf Wörter antworten, und ordnet Regionen danach.</translation>
    </message>
    <message>
        <source>texts with embeddings of %1 features, as the weights of %2 have</source>
        <translation>Texte mit Embeddings von %1 Merkmalen, wie die Gewichte von %2</translation>
    </message>
    <message>
        <source>add a caption bank of the model</source>
        <translation>eine Beschreibungssammlung des Modells hinzufügen</translation>
    </message>
    <message>
        <source>captions predict responses %1 SD above those to other texts, and higher than in %2% of the voxels; r with measured responses %3</source>
        <translation>Beschreibungen sagen Antworten vorher, die %1 SD über denen auf andere Texte liegen und höher als in %2 % der Voxel; r mit gemessenen Antworten %3</translation>
    </message>
    <message>
        <source>the dataset has no captions; caption voxels first</source>
        <translation>der Datensatz hat keine Beschreibungen; zuerst Voxel beschreiben</translation>
    </message>
    <message>
        <source>the dataset has no encoding model with texts of its embedding</source>
        <translation>der Datensatz hat kein Enkodiermodell mit Texten seines Embeddings</translation>
    </message>
    <message>
        <source>Evaluate captions…</source>
        <translation>Beschreibungen bewerten…</translation>
    </message>
    <message>
        <source>Compares the responses predicted for captions over voxels, with measured responses, and between repeats.</source>
        <translation>Vergleicht die für Beschreibungen vorhergesagten Antworten über Voxel hinweg, mit gemessenen Antworten und zwischen Wiederholungen.</translation>
    </message>
    <message>
        <source>halves of the voxels</source>
        <translation>Hälften der Voxel</translation>
    </message>
    <message>
        <source>weights fitted to halves of the stimuli</source>
        <translation>auf Hälften der Stimuli angepasste Gewichte</translation>
    </message>
    <message>
        <source>%1 components hold %2 % of the variance of %3 voxels; the first %4 %</source>
        <translation>%1 Komponenten enthalten %2 % der Varianz von %3 Voxeln; die erste %4 %</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>Komponenten</translation>
    </message>
    <message>
        <source>How many components become maps; three can be shown as one colour.</source>
        <translation>Wie viele Komponenten zu Karten werden; drei lassen sich als eine Farbe zeigen.</translation>
    </message>
    <message>
        <source>Length of weights</source>
        <translation>Länge der Gewichte</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>Einheitslänge</translation>
    </message>
    <message>
        <source>fitted</source>
        <translation>angepasst</translation>
    </message>
    <message>
        <source>unit: what voxels prefer counts, not how strongly; fitted: weights as they are.</source>
        <translation>Einheitslänge: es zählt, was Voxel bevorzugen, nicht wie stark; angepasst: Gewichte, wie sie sind.</translation>
    </message>
    <message>
        <source>Find components of weights…</source>
        <translation>Komponenten der Gewichte finden…</translation>
    </message>
    <message>
        <source>Maps the axes along which the selectivity of voxels differs most.</source>
        <translation>Kartiert die Achsen, entlang derer sich die Selektivität der Voxel am stärksten unterscheidet.</translation>
    </message>
    <message>
        <source>voxels that lie in regions of a parcellation</source>
        <translation>Voxel, die in Regionen einer Parzellierung liegen</translation>
    </message>
    <message>
        <source>one of the parcellations %1</source>
        <translation>eine der Parzellierungen %1</translation>
    </message>
    <message>
        <source>no region has words of its own</source>
        <translation>keine Region hat eigene Wörter</translation>
    </message>
    <message>
        <source>words of %1; most typical: %2 of %3; %4 have fewer than %5 captioned voxels</source>
        <translation>Wörter von %1; am typischsten: %2 von %3; %4 haben weniger als %5 beschriebene Voxel</translation>
    </message>
    <message>
        <source>Name of the parcellation; empty for all of them.</source>
        <translation>Name der Parzellierung; leer für alle.</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>At most so many words a region.</source>
        <translation>Höchstens so viele Wörter je Region.</translation>
    </message>
    <message>
        <source>Resamples</source>
        <translation>Bootstrap-Stichproben</translation>
    </message>
    <message>
        <source>Of the bootstrap over voxels, for the intervals.</source>
        <translation>Des Bootstraps über Voxel, für die Intervalle.</translation>
    </message>
    <message>
        <source>Compare words of regions…</source>
        <translation>Wörter von Regionen vergleichen…</translation>
    </message>
    <message>
        <source>Names the words that captions of a region have more often than those elsewhere.</source>
        <translation>Nennt die Wörter, die in Beschreibungen einer Region häufiger sind als in denen anderswo.</translation>
    </message>
    <message>
        <source>choosing what to analyse</source>
        <translation>Wählen, was analysiert wird</translation>
    </message>
    <message>
        <source>one of the caption sets %1</source>
        <translation>einer der Beschreibungssätze %1</translation>
    </message>
    <message>
        <source>a region with voxels of the voxel set</source>
        <translation>eine Region mit Voxeln des Voxelsatzes</translation>
    </message>
    <message>
        <source>a seed: the option &apos;voxel&apos; or the option &apos;region&apos;</source>
        <translation>ein Seed: die Option „voxel“ oder die Option „region“</translation>
    </message>
    <message>
        <source>click on a voxel to see its number</source>
        <translation>ein Voxel anklicken, um seine Nummer zu sehen</translation>
    </message>
    <message>
        <source>weights of %1 voxels, as the voxel set has</source>
        <translation>Gewichte von %1 Voxeln, wie im Voxelsatz</translation>
    </message>
    <message>
        <source>no voxel beside %1 has weights</source>
        <translation>außer %1 hat kein Voxel Gewichte</translation>
    </message>
    <message>
        <source>most similar to %1: voxel %2, cosine %3, of %4 voxels</source>
        <translation>am ähnlichsten zu %1: Voxel %2, Kosinus %3, von %4 Voxeln</translation>
    </message>
    <message>
        <source>Seed voxel</source>
        <translation>Seed-Voxel</translation>
    </message>
    <message>
        <source>Row of the seed in the voxel set, counted from 0, or several: 12, 40-49.</source>
        <translation>Zeile des Seeds im Voxelsatz, ab 0 gezählt, oder mehrere: 12, 40-49.</translation>
    </message>
    <message>
        <source>Seed region</source>
        <translation>Seed-Region</translation>
    </message>
    <message>
        <source>Name of a region, whose mean is the seed, in the place of voxels.</source>
        <translation>Name einer Region, deren Mittel der Seed ist, anstelle von Voxeln.</translation>
    </message>
    <message>
        <source>Voxels listed</source>
        <translation>Aufgelistete Voxel</translation>
    </message>
    <message>
        <source>How many of the most similar voxels are kept as a list.</source>
        <translation>Wie viele der ähnlichsten Voxel als Liste behalten werden.</translation>
    </message>
    <message>
        <source>Find similar voxels…</source>
        <translation>Ähnliche Voxel finden…</translation>
    </message>
    <message>
        <source>Shows how like the weights of a voxel or region those of every other voxel are.</source>
        <translation>Zeigt, wie ähnlich die Gewichte jedes anderen Voxels denen eines Voxels oder einer Region sind.</translation>
    </message>
    <message>
        <source>no voxel has keywords</source>
        <translation>kein Voxel hat Schlagwörter</translation>
    </message>
    <message>
        <source>%1 voxels captioned with %2 different keywords, mean score %3</source>
        <translation>%1 Voxel mit %2 verschiedenen Schlagwörtern beschrieben, mittleres Gütemaß %3</translation>
    </message>
    <message>
        <source>projection</source>
        <translation>Projektion</translation>
    </message>
    <message>
        <source>keywords</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Preferred texts</source>
        <translation>Bevorzugte Texte</translation>
    </message>
    <message>
        <source>For keywords: texts of highest predicted response that they are taken from.</source>
        <translation>Für Schlagwörter: Texte mit der höchsten vorhergesagten Antwort, aus denen sie entnommen werden.</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>For keywords: at most so many a voxel.</source>
        <translation>Für Schlagwörter: höchstens so viele je Voxel.</translation>
    </message>
    <message>
        <source>Clusters</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>How many clusters; 0 for the number that is suggested of the range.</source>
        <translation>Wie viele Cluster; 0 für die Anzahl, die aus dem Bereich vorgeschlagen wird.</translation>
    </message>
    <message>
        <source>Range to try</source>
        <translation>Zu prüfender Bereich</translation>
    </message>
    <message>
        <source>Numbers of clusters to compare by silhouette and stability, first:last, such as 2:12.</source>
        <translation>Anzahlen von Clustern, die nach Silhouette und Stabilität verglichen werden, erste:letzte, etwa 2:12.</translation>
    </message>
    <message>
        <source>k-means</source>
        <translation>k-Means</translation>
    </message>
    <message>
        <source>mixture</source>
        <translation>Mischverteilung</translation>
    </message>
    <message>
        <source>Spherical k-means on unit weights, or a Gaussian mixture on their principal components.</source>
        <translation>Sphärisches k-Means auf Gewichten der Länge eins oder eine Gaußsche Mischverteilung auf ihren Hauptkomponenten.</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>first-component</source>
        <translation>erste Komponente</translation>
    </message>
    <message>
        <source>Numbers of the clusters by size, or along the first principal component.</source>
        <translation>Nummern der Cluster nach Größe oder entlang der ersten Hauptkomponente.</translation>
    </message>
    <message>
        <source>Splits for stability</source>
        <translation>Teilungen für die Stabilität</translation>
    </message>
    <message>
        <source>Random halves of the stimuli (without responses: of the voxels) whose clusters are compared; 0 for none.</source>
        <translation>Zufällige Hälften der Stimuli (ohne Antworten: der Voxel), deren Cluster verglichen werden; 0 für keine.</translation>
    </message>
    <message>
        <source>Restarts</source>
        <translation>Neustarts</translation>
    </message>
    <message>
        <source>How often k-means begins anew; the best result is kept.</source>
        <translation>Wie oft k-Means von Neuem beginnt; das beste Ergebnis wird behalten.</translation>
    </message>
    <message>
        <source>Components of the mixture</source>
        <translation>Komponenten der Mischverteilung</translation>
    </message>
    <message>
        <source>Principal components that the mixture is fitted on.</source>
        <translation>Hauptkomponenten, auf denen die Mischverteilung angepasst wird.</translation>
    </message>
    <message>
        <source>Cluster voxels…</source>
        <translation>Voxel clustern…</translation>
    </message>
    <message>
        <source>Groups voxels by what they care about and names each group.</source>
        <translation>Gruppiert Voxel danach, was sie bevorzugen, und benennt jede Gruppe.</translation>
    </message>
    <message>
        <source>categories of stimuli after semicolons: %1</source>
        <translation>Kategorien von Stimuli, durch Semikolons getrennt: %1</translation>
    </message>
    <message>
        <source>words that are in captions, after semicolons</source>
        <translation>Wörter, die in Beschreibungen vorkommen, durch Semikolons getrennt</translation>
    </message>
    <message>
        <source>the stimuli of set A</source>
        <translation>die Stimuli der Menge A</translation>
    </message>
    <message>
        <source>an empty option &apos;a&apos;</source>
        <translation>eine leere Option „a“</translation>
    </message>
    <message>
        <source>name a category, a word, or rows</source>
        <translation>eine Kategorie, ein Wort oder Zeilen angeben</translation>
    </message>
    <message>
        <source>a table of stimuli</source>
        <translation>eine Stimulustabelle</translation>
    </message>
    <message>
        <source>name the rows of the responses by the option &apos;by rows&apos;</source>
        <translation>die Zeilen der Antworten mit der Option „by rows“ angeben</translation>
    </message>
    <message>
        <source>stimuli</source>
        <translation>Stimuli</translation>
    </message>
    <message>
        <source>%1: %2 of %3 voxels respond more at q &lt;= %4, %5 less; %6 against %7 stimuli</source>
        <translation>%1: %2 von %3 Voxeln antworten stärker bei q &lt;= %4, %5 schwächer; %6 gegen %7 Stimuli</translation>
    </message>
    <message>
        <source>Sets by</source>
        <translation>Mengen nach</translation>
    </message>
    <message>
        <source>category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>What A and B name: categories of stimuli, words in their captions, or rows of the responses.</source>
        <translation>Was A und B angeben: Kategorien von Stimuli, Wörter in ihren Beschreibungen oder Zeilen der Antworten.</translation>
    </message>
    <message>
        <source>Set A</source>
        <translation>Menge A</translation>
    </message>
    <message>
        <source>Categories or words after semicolons, or rows counted from 0: 0-39, 44.</source>
        <translation>Kategorien oder Wörter, durch Semikolons getrennt, oder Zeilen, ab 0 gezählt: 0-39, 44.</translation>
    </message>
    <message>
        <source>Set B</source>
        <translation>Menge B</translation>
    </message>
    <message>
        <source>As set A; empty for all other stimuli.</source>
        <translation>Wie Menge A; leer für alle übrigen Stimuli.</translation>
    </message>
    <message>
        <source>False discovery rate</source>
        <translation>False Discovery Rate</translation>
    </message>
    <message>
        <source>Voxels are counted as selective up to this q.</source>
        <translation>Voxel gelten bis zu diesem q als selektiv.</translation>
    </message>
    <message>
        <source>Contrast sets of stimuli…</source>
        <translation>Stimulusmengen kontrastieren…</translation>
    </message>
    <message>
        <source>Shows which voxels respond more to one set of stimuli than to another.</source>
        <translation>Zeigt, welche Voxel auf eine Stimulusmenge stärker antworten als auf eine andere.</translation>
    </message>
    <message>
        <source>an encoding model</source>
        <translation>ein Enkodiermodell</translation>
    </message>
    <message>
        <source>fit one first</source>
        <translation>zuerst eines anpassen</translation>
    </message>
    <message>
        <source>numbers of %1 from 0 to %2, such as 12, 40-49</source>
        <translation>Nummern (%1) von 0 bis %2, etwa 12, 40-49</translation>
    </message>
    <message>
        <source>Name of the model whose weights are used; empty for that of the caption bank, else the first.</source>
        <translation>Name des Modells, dessen Gewichte verwendet werden; leer für das der Beschreibungssammlung, sonst das erste.</translation>
    </message>
    <message>
        <source>Least score</source>
        <translation>Kleinstes Gütemaß</translation>
    </message>
    <message>
        <source>Voxels whose held-out r is below are left out; used only when there is a score.</source>
        <translation>Voxel, deren r auf zurückgehaltenen Daten darunter liegt, werden ausgelassen; gilt nur, wenn es ein Gütemaß gibt.</translation>
    </message>
    <message>
        <source>positions in the volume, last axis fastest (C order)</source>
        <translation>Positionen im Volumen, letzte Achse am schnellsten (C-Reihenfolge)</translation>
    </message>
    <message>
        <source>positions in the volume, first axis fastest (Fortran order)</source>
        <translation>Positionen im Volumen, erste Achse am schnellsten (Fortran-Reihenfolge)</translation>
    </message>
    <message>
        <source>%1: indices taken as %2, the only way in which all are of voxels</source>
        <translation>%1: Indizes als %2 gelesen; nur so gehören alle zu Voxeln</translation>
    </message>
    <message>
        <source>&quot;indexSpace&quot; to say what the indices count: voxel-set, volume-C or volume-F</source>
        <translation>&quot;indexSpace&quot;, um anzugeben, was die Indizes zählen: voxel-set, volume-C oder volume-F</translation>
    </message>
    <message>
        <source>%1 ways to read them</source>
        <translation>%1 mögliche Lesarten</translation>
    </message>
    <message>
        <source>add it to the file, or open the file in the window, which asks</source>
        <translation>es in der Datei ergänzen, oder die Datei im Fenster öffnen, das nachfragt</translation>
    </message>
    <message>
        <source>%1: %2 captions are outside the voxel set and were left out</source>
        <translation>%1: %2 Beschreibungen liegen außerhalb des Voxelsatzes und wurden ausgelassen</translation>
    </message>
    <message>
        <source>one number a keyword (%1) in &quot;%2&quot;</source>
        <translation>eine Zahl je Schlagwort (%1) in &quot;%2&quot;</translation>
    </message>
    <message>
        <source>it was ended by the signal %1</source>
        <translation>es wurde durch das Signal %1 beendet</translation>
    </message>
    <message>
        <source>it has ended</source>
        <translation>es hat sich beendet</translation>
    </message>
    <message>
        <source>no answer for %1 s</source>
        <translation>seit %1 s keine Antwort</translation>
    </message>
    <message>
        <source>reading a vocabulary</source>
        <translation>Lesen eines Vokabulars</translation>
    </message>
    <message>
        <source>JSON of pieces and their numbers</source>
        <translation>JSON mit Wortstücken und ihren Nummern</translation>
    </message>
    <message>
        <source>two pieces a line, parted by a blank</source>
        <translation>zwei Wortstücke je Zeile, durch ein Leerzeichen getrennt</translation>
    </message>
    <message>
        <source>something else in line %1</source>
        <translation>etwas anderes in Zeile %1</translation>
    </message>
    <message>
        <source>CLIP&apos;s is called bpe_simple_vocab_16e6.txt.gz, or vocab.json with merges.txt</source>
        <translation>das von CLIP heißt bpe_simple_vocab_16e6.txt.gz oder vocab.json mit merges.txt</translation>
    </message>
    <message>
        <source>a list of merges</source>
        <translation>eine Liste von Merges</translation>
    </message>
    <message>
        <source>a list of merges beside the numbers of the pieces</source>
        <translation>eine Liste von Merges neben den Nummern der Wortstücke</translation>
    </message>
    <message>
        <source>name merges.txt too</source>
        <translation>auch merges.txt angeben</translation>
    </message>
    <message>
        <source>the pieces %1 and %2</source>
        <translation>die Wortstücke %1 und %2</translation>
    </message>
    <message>
        <source>a vocabulary without</source>
        <translation>ein Vokabular ohne sie</translation>
    </message>
    <message>
        <source>a text encoder of CLIP needs CLIP&apos;s own vocabulary</source>
        <translation>ein Text-Encoder von CLIP benötigt das Vokabular von CLIP</translation>
    </message>
    <message>
        <source>asking the chat endpoint for a caption</source>
        <translation>Anfragen einer Beschreibung beim Chat-Endpunkt</translation>
    </message>
    <message>
        <source>an answer with choices[0].message.content</source>
        <translation>eine Antwort mit choices[0].message.content</translation>
    </message>
    <message>
        <source>an answer without a caption: %1</source>
        <translation>eine Antwort ohne Beschreibung: %1</translation>
    </message>
    <message>
        <source>the address must be that of an OpenAI-compatible endpoint</source>
        <translation>die Adresse muss die eines OpenAI-kompatiblen Endpunkts sein</translation>
    </message>
    <message>
        <source>loading the text encoder</source>
        <translation>Laden des Text-Encoders</translation>
    </message>
    <message>
        <source>loading the image encoder</source>
        <translation>Laden des Bild-Encoders</translation>
    </message>
    <message>
        <source>loading the caption decoder</source>
        <translation>Laden des Beschreibungs-Decoders</translation>
    </message>
    <message>
        <source>set it up in the window under Edit, Engines…, or by the options of the command line</source>
        <translation>im Fenster unter Bearbeiten, Engines… einrichten oder mit den Optionen der Befehlszeile</translation>
    </message>
    <message>
        <source>reading a picture</source>
        <translation>Lesen eines Bildes</translation>
    </message>
    <message>
        <source>a PNG or JPEG picture</source>
        <translation>ein PNG- oder JPEG-Bild</translation>
    </message>
    <message>
        <source>convert the picture to PNG</source>
        <translation>das Bild in PNG umwandeln</translation>
    </message>
    <message>
        <source>%1 x %2 pixels</source>
        <translation>%1 x %2 Pixel</translation>
    </message>
    <message>
        <source>another type of numbers</source>
        <translation>ein anderer Zahlentyp</translation>
    </message>
    <message>
        <source>one embedding, (1, features)</source>
        <translation>ein Embedding, (1, Merkmale)</translation>
    </message>
    <message>
        <source>a tensor of %1</source>
        <translation>ein Tensor von %1</translation>
    </message>
    <message>
        <source>whole numbers</source>
        <translation>ganze Zahlen</translation>
    </message>
    <message>
        <source>export the encoder with its projection and without the logits</source>
        <translation>den Encoder mit seiner Projektion und ohne die Logits exportieren</translation>
    </message>
    <message>
        <source>finite numbers</source>
        <translation>endliche Zahlen</translation>
    </message>
    <message>
        <source>the model&apos;s vocabulary</source>
        <translation>das Vokabular des Modells</translation>
    </message>
    <message>
        <source>name CLIP&apos;s bpe_simple_vocab_16e6.txt.gz, or vocab.json and merges.txt</source>
        <translation>bpe_simple_vocab_16e6.txt.gz von CLIP oder vocab.json und merges.txt angeben</translation>
    </message>
    <message>
        <source>embedding a text by TorchScript</source>
        <translation>Einbetten eines Textes mit TorchScript</translation>
    </message>
    <message>
        <source>embedding a picture by TorchScript</source>
        <translation>Einbetten eines Bildes mit TorchScript</translation>
    </message>
    <message>
        <source>decoding a caption by TorchScript</source>
        <translation>Dekodieren einer Beschreibung mit TorchScript</translation>
    </message>
    <message>
        <source>whole numbers of tokens, (1, tokens)</source>
        <translation>ganze Zahlen für Tokens, (1, Tokens)</translation>
    </message>
    <message>
        <source>a tensor of %1 floats</source>
        <translation>ein Tensor von %1 Gleitkommazahlen</translation>
    </message>
    <message>
        <source>export the decoder with the choice of its most likely tokens</source>
        <translation>den Decoder mit der Auswahl seiner wahrscheinlichsten Tokens exportieren</translation>
    </message>
    <message>
        <source>a TorchScript file, as torch.jit.save writes it</source>
        <translation>eine TorchScript-Datei, wie torch.jit.save sie schreibt</translation>
    </message>
    <message>
        <source>of the program that runs TorchScript: %1</source>
        <translation>vom Programm, das TorchScript ausführt: %1</translation>
    </message>
    <message>
        <source>this build of Fusiform has no TorchScript</source>
        <translation>diese Version von Fusiform ist ohne TorchScript erstellt</translation>
    </message>
    <message>
        <source>it gave a damaged answer</source>
        <translation>es gab eine beschädigte Antwort</translation>
    </message>
    <message>
        <source>a build with LibTorch</source>
        <translation>eine mit LibTorch erstellte Version</translation>
    </message>
    <message>
        <source>install LibTorch (Debian: libtorch-dev) and build Fusiform again; CMake finds it by itself</source>
        <translation>LibTorch installieren (Debian: libtorch-dev) und Fusiform neu erstellen; CMake findet es von selbst</translation>
    </message>
    <message>
        <source>a checkpoint of weights alone cannot be run</source>
        <translation>ein Checkpoint nur aus Gewichten lässt sich nicht ausführen</translation>
    </message>
    <message>
        <source>a module that takes a tensor of %1</source>
        <translation>ein Modul, das einen Tensor von %1 annimmt</translation>
    </message>
    <message>
        <source>an answer of the module</source>
        <translation>eine Antwort des Moduls</translation>
    </message>
    <message>
        <source>&apos;%1&apos; taken as %2</source>
        <translation>„%1“ als %2 angenommen</translation>
    </message>
    <message>
        <source>two or three columns are needed; its shape is %1</source>
        <translation>zwei oder drei Spalten sind nötig; die Form ist %1</translation>
    </message>
    <message>
        <source>no stimuli are loaded</source>
        <translation>keine Stimuli sind geladen</translation>
    </message>
    <message>
        <source>positions</source>
        <translation>Positionen</translation>
    </message>
    <message>
        <source>Positions of voxels (UMAP, …)</source>
        <translation>Positionen von Voxeln (UMAP, …)</translation>
    </message>
    <message>
        <source>Positions of stimuli (UMAP, …)</source>
        <translation>Positionen von Stimuli (UMAP, …)</translation>
    </message>
    <message>
        <source>reading positions</source>
        <translation>Lesen von Positionen</translation>
    </message>
    <message>
        <source>two or three columns, one an axis</source>
        <translation>zwei oder drei Spalten, eine je Achse</translation>
    </message>
    <message>
        <source>a matrix of %1 x %2</source>
        <translation>eine Matrix von %1 x %2</translation>
    </message>
    <message>
        <source>the matrix is transposed: it must be points x axes</source>
        <translation>die Matrix ist transponiert: sie muss Punkte x Achsen sein</translation>
    </message>
    <message>
        <source>saving a selection</source>
        <translation>Speichern einer Auswahl</translation>
    </message>
    <message>
        <source>a voxel set in a volume</source>
        <translation>ein Voxelsatz in einem Volumen</translation>
    </message>
    <message>
        <source>one that is in no volume</source>
        <translation>einer, der in keinem Volumen liegt</translation>
    </message>
    <message>
        <source>save it as vertices: .label or .label.gii</source>
        <translation>als Vertices speichern: .label oder .label.gii</translation>
    </message>
    <message>
        <source>a selection in which voxels lie</source>
        <translation>eine Auswahl, in der Voxel liegen</translation>
    </message>
    <message>
        <source>none of the voxel set</source>
        <translation>keine des Voxelsatzes</translation>
    </message>
    <message>
        <source>a name that ends in .label, .label.gii or .nii.gz</source>
        <translation>ein Name, der auf .label, .label.gii oder .nii.gz endet</translation>
    </message>
    <message>
        <source>a selection on the cortex</source>
        <translation>eine Auswahl auf dem Kortex</translation>
    </message>
    <message>
        <source>no vertex</source>
        <translation>kein Vertex</translation>
    </message>
    <message>
        <source>voxels can be saved as .nii.gz</source>
        <translation>Voxel lassen sich als .nii.gz speichern</translation>
    </message>
    <message>
        <source>decoder</source>
        <translation>Decoder</translation>
    </message>
    <message>
        <source>chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>projection: the bank text nearest to the projected weights; keywords: what the preferred texts have in common; decoder: what a caption decoder writes for the projected weights; chat: sentences that a chat endpoint makes of keywords and preferred texts (both are set up under Edit, Engines…).</source>
        <translation>Projektion: der Text der Sammlung, der den projizierten Gewichten am nächsten liegt; Schlagwörter: was die bevorzugten Texte gemeinsam haben; Decoder: was ein Beschreibungs-Decoder zu den projizierten Gewichten schreibt; Chat: Sätze, die ein Chat-Endpunkt aus Schlagwörtern und bevorzugten Texten bildet (beide werden unter Bearbeiten, Engines… eingerichtet).</translation>
    </message>
    <message>
        <source>Voxels</source>
        <translation>Voxel</translation>
    </message>
    <message>
        <source>For decoder and chat: voxels by their rows, such as 12, 40-49; empty for all (decoder) or those of the best keywords (chat).</source>
        <translation>Für Decoder und Chat: Voxel nach ihren Zeilen, etwa 12, 40-49; leer für alle (Decoder) oder die mit den besten Schlagwörtern (Chat).</translation>
    </message>
    <message>
        <source>Most voxels</source>
        <translation>Voxel höchstens</translation>
    </message>
    <message>
        <source>For chat: at most so many voxels are asked about.</source>
        <translation>Für Chat: zu höchstens so vielen Voxeln wird angefragt.</translation>
    </message>
    <message>
        <source>voxels of &apos;%1&apos; are captioned by the %2 texts of the bank</source>
        <translation>Voxel von „%1“ werden mit den %2 Texten der Sammlung beschrieben</translation>
    </message>
    <message>
        <source>none that is set up</source>
        <translation>keiner eingerichtet</translation>
    </message>
    <message>
        <source>a caption decoder for the method &apos;decoder&apos;</source>
        <translation>ein Beschreibungs-Decoder für die Methode „decoder“</translation>
    </message>
    <message>
        <source>a chat endpoint for the method &apos;chat&apos;</source>
        <translation>ein Chat-Endpunkt für die Methode „chat“</translation>
    </message>
    <message>
        <source>%1 captions composed by %2</source>
        <translation>%1 Beschreibungen von %2 formuliert</translation>
    </message>
    <message>
        <source>%1 captions composed by %2; %3 by the built-in composition: %4</source>
        <translation>%1 Beschreibungen von %2 formuliert; %3 vom eingebauten Verfahren: %4</translation>
    </message>
    <message>
        <source>caption %1 of %2</source>
        <translation>Beschreibung %1 von %2</translation>
    </message>
    <message>
        <source>%1 voxels captioned by %2</source>
        <translation>%1 Voxel von %2 beschrieben</translation>
    </message>
    <message>
        <source>%1 voxels are captioned by %2</source>
        <translation>%1 Voxel werden von %2 beschrieben</translation>
    </message>
    <message>
        <source>all voxels are captioned by their keywords</source>
        <translation>alle Voxel werden mit ihren Schlagwörtern beschrieben</translation>
    </message>
    <message>
        <source>evidence of at most %1 voxels is sent to %2, once you have seen it</source>
        <translation>Angaben zu höchstens %1 Voxeln werden an %2 gesendet, nachdem sie gezeigt wurden</translation>
    </message>
    <message>
        <source>%1; shared by %2 subjects, whose sizes agree to %3</source>
        <translation>%1; gemeinsam für %2 Versuchspersonen, deren Größen zu %3 übereinstimmen</translation>
    </message>
    <message>
        <source>an encoding model of %1, as in the first dataset</source>
        <translation>ein Enkodiermodell von %1, wie im ersten Datensatz</translation>
    </message>
    <message>
        <source>fit it, or close the dataset</source>
        <translation>es anpassen oder den Datensatz schließen</translation>
    </message>
    <message>
        <source>measured responses</source>
        <translation>gemessene Antworten</translation>
    </message>
    <message>
        <source>predicted ones can be contrasted: the option &apos;responses predicted&apos;</source>
        <translation>vorhergesagte lassen sich kontrastieren: die Option „responses predicted“</translation>
    </message>
    <message>
        <source>the embedding that &apos;%1&apos; predicts from</source>
        <translation>das Embedding, aus dem „%1“ vorhersagt</translation>
    </message>
    <message>
        <source>a table of %1 stimuli</source>
        <translation>eine Tabelle von %1 Stimuli</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>gemessen</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>vorhergesagt</translation>
    </message>
    <message>
        <source>measured: those of the dataset; predicted: those an encoding model predicts, whose t and q say nothing of measurements.</source>
        <translation>Gemessen: die des Datensatzes; vorhergesagt: die eines Enkodiermodells, deren t und q nichts über Messungen sagen.</translation>
    </message>
    <message>
        <source>Name of the maps</source>
        <translation>Name der Karten</translation>
    </message>
    <message>
        <source>Empty: made of the sets.</source>
        <translation>Leer: aus den Mengen gebildet.</translation>
    </message>
    <message>
        <source>subtracting maps</source>
        <translation>Subtrahieren von Karten</translation>
    </message>
    <message>
        <source>one of the maps of numbers %1</source>
        <translation>eine der Karten mit Zahlen %1</translation>
    </message>
    <message>
        <source>&apos;%1&apos;, a map of categories</source>
        <translation>„%1“, eine Karte von Kategorien</translation>
    </message>
    <message>
        <source>two maps of the same voxels or vertices</source>
        <translation>zwei Karten derselben Voxel oder Vertices</translation>
    </message>
    <message>
        <source>&apos;%1&apos; and &apos;%2&apos;, of different ones</source>
        <translation>„%1“ und „%2“, von verschiedenen</translation>
    </message>
    <message>
        <source>no place has a value in both maps</source>
        <translation>kein Ort hat in beiden Karten einen Wert</translation>
    </message>
    <message>
        <source>mean difference %1 over %2 %3; the first map is larger in %4 %</source>
        <translation>mittlere Differenz %1 über %2 %3; die erste Karte ist in %4 % größer</translation>
    </message>
    <message>
        <source>the dataset has fewer than two maps of numbers</source>
        <translation>der Datensatz hat weniger als zwei Karten mit Zahlen</translation>
    </message>
    <message>
        <source>Difference of two maps…</source>
        <translation>Differenz zweier Karten…</translation>
    </message>
    <message>
        <source>Subtracts one map from another, at the voxels or vertices that both are of.</source>
        <translation>Subtrahiert eine Karte von einer anderen, auf den Voxeln oder Vertices, zu denen beide gehören.</translation>
    </message>
    <message>
        <source>First map</source>
        <translation>Erste Karte</translation>
    </message>
    <message>
        <source>Name of the map to subtract from.</source>
        <translation>Name der Karte, von der subtrahiert wird.</translation>
    </message>
    <message>
        <source>Second map</source>
        <translation>Zweite Karte</translation>
    </message>
    <message>
        <source>Name of the map that is subtracted.</source>
        <translation>Name der Karte, die subtrahiert wird.</translation>
    </message>
    <message>
        <source>embedding the pictures of the stimuli</source>
        <translation>Einbetten der Stimulusbilder</translation>
    </message>
    <message>
        <source>an image encoder</source>
        <translation>ein Bild-Encoder</translation>
    </message>
    <message>
        <source>picture %1 of %2</source>
        <translation>Bild %1 von %2</translation>
    </message>
    <message>
        <source>%1 features, as for other pictures</source>
        <translation>%1 Merkmale, wie bei anderen Bildern</translation>
    </message>
    <message>
        <source>pictures that can be read</source>
        <translation>lesbare Bilder</translation>
    </message>
    <message>
        <source>%1 pictures embedded by %2, %3 features</source>
        <translation>%1 Bilder von %2 eingebettet, %3 Merkmale</translation>
    </message>
    <message>
        <source>%1; %2 could not be read, the first: %3</source>
        <translation>%1; %2 ließen sich nicht lesen, das erste: %3</translation>
    </message>
    <message>
        <source>the dataset has no pictures of its stimuli</source>
        <translation>der Datensatz hat keine Bilder seiner Stimuli</translation>
    </message>
    <message>
        <source>no image encoder is set up; see Edit, Engines…</source>
        <translation>kein Bild-Encoder ist eingerichtet; siehe Bearbeiten, Engines…</translation>
    </message>
    <message>
        <source>%1 pictures of %2 stimuli are embedded by %3, %4 features each</source>
        <translation>%1 Bilder von %2 Stimuli werden von %3 eingebettet, je %4 Merkmale</translation>
    </message>
    <message>
        <source>Embed the stimuli…</source>
        <translation>Stimuli einbetten…</translation>
    </message>
    <message>
        <source>Adds an embedding of the stimuli&apos;s pictures by an image encoder.</source>
        <translation>Fügt ein Embedding der Stimulusbilder hinzu, das ein Bild-Encoder berechnet.</translation>
    </message>
    <message>
        <source>Name of the model that the embedding is of; empty for the encoder&apos;s.</source>
        <translation>Name des Modells, zu dem das Embedding gehört; leer für den des Encoders.</translation>
    </message>
    <message>
        <source>Name of the layer that the embedding is of.</source>
        <translation>Name der Schicht, zu der das Embedding gehört.</translation>
    </message>
    <message>
        <source>cubic</source>
        <translation>kubisch</translation>
    </message>
    <message>
        <source>ribbon</source>
        <translation>Kortexband</translation>
    </message>
    <message>
        <source>Nearest is the enclosing voxel; maps of categories always use it. Ribbon is the mean over the tissue between white and pial round each vertex.</source>
        <translation>„Nächstes Voxel“ ist das umschließende; Karten von Kategorien verwenden es immer. „Kortexband“ ist das Mittel über das Gewebe zwischen weißer Substanz und Pia um jeden Vertex.</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Tiefe</translation>
    </message>
    <message>
        <source>0 is the white surface, 1 the pial; without meaning for ribbon.</source>
        <translation>0 ist die Oberfläche der weißen Substanz, 1 die Pia; ohne Bedeutung für „Kortexband“.</translation>
    </message>
    <message>
        <source>Mean over depths</source>
        <translation>Mittel über Tiefen</translation>
    </message>
    <message>
        <source>Averages five depths of the cortex instead of taking one.</source>
        <translation>Mittelt fünf Tiefen des Kortex, statt eine zu verwenden.</translation>
    </message>
    <message>
        <source>Samples volume maps on the cortical surface, between white and pial.</source>
        <translation>Tastet Volumenkarten auf der Kortexoberfläche ab, zwischen weißer Substanz und Pia.</translation>
    </message>
    <message>
        <source>a text encoder for the method &apos;encoder&apos;</source>
        <translation>ein Text-Encoder für die Methode „encoder“</translation>
    </message>
    <message>
        <source>the words are embedded by %1</source>
        <translation>die Wörter werden von %1 eingebettet</translation>
    </message>
    <message>
        <source>the words are looked for in the texts of the bank, the stimuli and the captions</source>
        <translation>die Wörter werden in den Texten der Sammlung, den Stimuli und den Beschreibungen gesucht</translation>
    </message>
    <message>
        <source>encoder</source>
        <translation>Encoder</translation>
    </message>
    <message>
        <source>encoder: response predicted for what a text encoder (Edit, Engines…) makes of it; text: for a text of the bank; words: for the mean of the texts with these words; captions: keyword search; automatic: the first that finds something.</source>
        <translation>Encoder: vorhergesagte Antwort auf das, was ein Text-Encoder (Bearbeiten, Engines…) daraus macht; Text: auf einen Text der Sammlung; Wörter: auf das Mittel der Texte mit diesen Wörtern; Beschreibungen: Schlagwortsuche; automatisch: das erste davon, das etwas findet.</translation>
    </message>
    <message>
        <source>it was chosen not to send the evidence</source>
        <translation>das Senden der Angaben wurde abgelehnt</translation>
    </message>
    <message>
        <source>asking %1: caption %2 of %3</source>
        <translation>Anfrage an %1: Beschreibung %2 von %3</translation>
    </message>
    <message>
        <source>%1 features, as the weights have</source>
        <translation>%1 Merkmale, wie die Gewichte</translation>
    </message>
    <message>
        <source>%1 features</source>
        <translation>%1 Merkmale</translation>
    </message>
    <message>
        <source>the text encoder %1 is left out: it gives %2 features, the weights have %3</source>
        <translation>der Text-Encoder %1 wird ausgelassen: er liefert %2 Merkmale, die Gewichte haben %3</translation>
    </message>
    <message>
        <source>the weights must be of the model that the encoder is of</source>
        <translation>die Gewichte müssen zu demselben Modell gehören wie der Encoder</translation>
    </message>
    <message>
        <source>a map in a volume, and a white, midthickness or pial surface</source>
        <translation>eine Karte in einem Volumen und eine Oberfläche der weißen Substanz, der mittleren Dicke oder der Pia</translation>
    </message>
    <message>
        <source>triangles of a few millimetres</source>
        <translation>Dreiecke von wenigen Millimetern</translation>
    </message>
    <message>
        <source>triangles round vertex %1 that span %2 voxels</source>
        <translation>Dreiecke um Vertex %1, die sich über %2 Voxel erstrecken</translation>
    </message>
    <message>
        <source>a white and a pial surface</source>
        <translation>eine Oberfläche der weißen Substanz und eine der Pia</translation>
    </message>
    <message>
        <source>one surface</source>
        <translation>eine Oberfläche</translation>
    </message>
    <message>
        <source>the ribbon lies between the two; choose another method or open both</source>
        <translation>das Kortexband liegt zwischen den beiden; eine andere Methode wählen oder beide öffnen</translation>
    </message>
    <message>
        <source>reading a colour map</source>
        <translation>Lesen einer Farbskala</translation>
    </message>
    <message>
        <source>colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>at least two colours</source>
        <translation>mindestens zwei Farben</translation>
    </message>
    <message>
        <source>colours in [0, 1] or up to 255</source>
        <translation>Farben in [0, 1] oder bis 255</translation>
    </message>
    <message>
        <source>positions that rise</source>
        <translation>aufsteigende Positionen</translation>
    </message>
    <message>
        <source>a colour, as &quot;ff8000&quot; or three numbers</source>
        <translation>eine Farbe, etwa &quot;ff8000&quot; oder drei Zahlen</translation>
    </message>
    <message>
        <source>four numbers a point: position, red, green, blue</source>
        <translation>vier Zahlen je Punkt: Position, Rot, Grün, Blau</translation>
    </message>
    <message>
        <source>%1 entries</source>
        <translation>%1 Einträge</translation>
    </message>
    <message>
        <source>a list at %1 or %2</source>
        <translation>eine Liste unter %1 oder %2</translation>
    </message>
    <message>
        <source>comments alone</source>
        <translation>nur Kommentare</translation>
    </message>
    <message>
        <source>three numbers: red, green, blue</source>
        <translation>drei Zahlen: Rot, Grün, Blau</translation>
    </message>
    <message>
        <source>number, name, red, green, blue</source>
        <translation>Nummer, Name, Rot, Grün, Blau</translation>
    </message>
    <message>
        <source>a colour, as &quot;ff8000&quot;</source>
        <translation>eine Farbe, etwa &quot;ff8000&quot;</translation>
    </message>
    <message>
        <source>a list of colours</source>
        <translation>eine Liste von Farben</translation>
    </message>
    <message>
        <source>whole numbers such as 12, 40-49</source>
        <translation>ganze Zahlen, etwa 12, 40-49</translation>
    </message>
    <message>
        <source>a list of at most %1</source>
        <translation>eine Liste mit höchstens %1</translation>
    </message>
    <message>
        <source>the address of a chat endpoint, such as https://api.openai.com/v1</source>
        <translation>die Adresse eines Chat-Endpunkts, etwa https://api.openai.com/v1</translation>
    </message>
    <message>
        <source>write it without user, password, question mark or number sign</source>
        <translation>sie ohne Benutzer, Passwort, Fragezeichen und Rautezeichen schreiben</translation>
    </message>
    <message>
        <source>the name of the endpoint&apos;s model</source>
        <translation>der Name des Modells am Endpunkt</translation>
    </message>
    <message>
        <source>an address with https, so that the key is encrypted</source>
        <translation>eine Adresse mit https, damit der Schlüssel verschlüsselt übertragen wird</translation>
    </message>
    <message>
        <source>an address with http</source>
        <translation>eine Adresse mit http</translation>
    </message>
    <message>
        <source>use https, or an endpoint that needs no key</source>
        <translation>https verwenden oder einen Endpunkt, der keinen Schlüssel benötigt</translation>
    </message>
    <message>
        <source>a key of letters, digits and signs</source>
        <translation>ein Schlüssel aus Buchstaben, Ziffern und Zeichen</translation>
    </message>
    <message>
        <source>one with blanks or other characters</source>
        <translation>einer mit Leerzeichen oder anderen Zeichen</translation>
    </message>
    <message>
        <source>an answer of the chat endpoint</source>
        <translation>eine Antwort des Chat-Endpunkts</translation>
    </message>
    <message>
        <source>the status %1</source>
        <translation>der Status %1</translation>
    </message>
    <message>
        <source>check the key in Engines…</source>
        <translation>den Schlüssel prüfen unter Engines…</translation>
    </message>
    <message>
        <source>check the address and the model in Engines…</source>
        <translation>Adresse und Modell prüfen unter Engines…</translation>
    </message>
    <message>
        <source>an answer that is far too long</source>
        <translation>eine viel zu lange Antwort</translation>
    </message>
    <message>
        <source>at most %1 pixels a side, and room in memory for them</source>
        <translation>höchstens %1 Pixel je Seite, und Platz im Speicher dafür</translation>
    </message>
    <message>
        <source>%1 mm at %2 dpi</source>
        <translation>%1 mm bei %2 dpi</translation>
    </message>
    <message>
        <source>%1 x %2 pixels, %3</source>
        <translation>%1 x %2 Pixel, %3</translation>
    </message>
    <message>
        <source>writing a figure</source>
        <translation>Schreiben einer Abbildung</translation>
    </message>
    <message>
        <source>a name that ends in .png, .tiff, .svg or .pdf</source>
        <translation>ein Name, der auf .png, .tiff, .svg oder .pdf endet</translation>
    </message>
    <message>
        <source>drawing a surface between two others</source>
        <translation>Zeichnen einer Oberfläche zwischen zwei anderen</translation>
    </message>
    <message>
        <source>surfaces %1 and %2 of the %3 hemisphere</source>
        <translation>Oberflächen %1 und %2 (%3 Hemisphäre)</translation>
    </message>
    <message>
        <source>no surface %1</source>
        <translation>keine Oberfläche %1</translation>
    </message>
    <message>
        <source>Cortex</source>
        <translation>Kortex</translation>
    </message>
    <message>
        <source>Flat map</source>
        <translation>Flachkarte</translation>
    </message>
    <message>
        <source>Slice</source>
        <translation>Schnitt</translation>
    </message>
    <message>
        <source>Colour bar</source>
        <translation>Farbbalken</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
    <message>
        <source>Stimuli</source>
        <translation>Stimuli</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>Scale bar</source>
        <translation>Maßstabsbalken</translation>
    </message>
    <message>
        <source>Orientation letters</source>
        <translation>Orientierungsbuchstaben</translation>
    </message>
    <message>
        <source>Layer profile</source>
        <translation>Schichtprofil</translation>
    </message>
    <message>
        <source>Region bars</source>
        <translation>Regionsbalken</translation>
    </message>
    <message>
        <source>Scatter</source>
        <translation>Streudiagramm</translation>
    </message>
    <message>
        <source>Dissimilarity matrix</source>
        <translation>Unähnlichkeitsmatrix</translation>
    </message>
    <message>
        <source>Histogram</source>
        <translation>Histogramm</translation>
    </message>
    <message>
        <source>One column, 89 mm</source>
        <translation>Eine Spalte, 89 mm</translation>
    </message>
    <message>
        <source>One and a half columns, 120 mm</source>
        <translation>Anderthalb Spalten, 120 mm</translation>
    </message>
    <message>
        <source>Two columns, 183 mm</source>
        <translation>Zwei Spalten, 183 mm</translation>
    </message>
    <message>
        <source>Slide, 16 to 9</source>
        <translation>Folie, 16 zu 9</translation>
    </message>
    <message>
        <source>Poster, A0 across</source>
        <translation>Poster, A0 quer</translation>
    </message>
    <message>
        <source>choosing a template</source>
        <translation>Wählen einer Vorlage</translation>
    </message>
    <message>
        <source>&apos;%1&apos;, %2 mm, outside %3 to %4 mm</source>
        <translation>„%1“, %2 mm, außerhalb von %3 bis %4 mm</translation>
    </message>
    <message>
        <source>reading the page of a figure</source>
        <translation>Lesen der Seite einer Abbildung</translation>
    </message>
    <message>
        <source>left, top, width and height in mm</source>
        <translation>links, oben, Breite und Höhe in mm</translation>
    </message>
    <message>
        <source>the kind of a panel</source>
        <translation>die Art eines Teilbilds</translation>
    </message>
    <message>
        <source>mm of the cortex a mm of the page, or 0</source>
        <translation>mm des Kortex je mm der Seite, oder 0</translation>
    </message>
    <message>
        <source>points, at most 500</source>
        <translation>Punkt, höchstens 500</translation>
    </message>
    <message>
        <source>1 to 200</source>
        <translation>1 bis 200</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>reading the side file of a figure</source>
        <translation>Lesen der Begleitdatei einer Abbildung</translation>
    </message>
    <message>
        <source>saving a preset</source>
        <translation>Speichern einer Voreinstellung</translation>
    </message>
    <message>
        <source>a name</source>
        <translation>ein Name</translation>
    </message>
    <message>
        <source>restoring a result</source>
        <translation>Wiederherstellen eines Ergebnisses</translation>
    </message>
    <message>
        <source>%1 values, %2</source>
        <translation>%1 Werte, %2</translation>
    </message>
    <message>
        <source>the result was made on other files</source>
        <translation>das Ergebnis wurde mit anderen Dateien erstellt</translation>
    </message>
    <message>
        <source>a list of texts</source>
        <translation>eine Liste von Texten</translation>
    </message>
    <message>
        <source>one a vertex</source>
        <translation>einer je Vertex</translation>
    </message>
    <message>
        <source>one a voxel</source>
        <translation>einer je Voxel</translation>
    </message>
    <message>
        <source>names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>reading an autosaved session</source>
        <translation>Lesen einer automatisch gespeicherten Sitzung</translation>
    </message>
    <message>
        <source>at least one session</source>
        <translation>mindestens eine Sitzung</translation>
    </message>
    <message>
        <source>a file that can be renamed</source>
        <translation>eine Datei, die sich umbenennen lässt</translation>
    </message>
    <message>
        <source>move it away by hand</source>
        <translation>sie von Hand an einen anderen Ort verschieben</translation>
    </message>
    <message>
        <source>restoring a session</source>
        <translation>Wiederherstellen einer Sitzung</translation>
    </message>
    <message>
        <source>what was autosaved cannot be restored; it was kept as %1</source>
        <translation>das automatisch Gespeicherte lässt sich nicht wiederherstellen; es wurde als %1 aufbewahrt</translation>
    </message>
    <message>
        <source>measuring frame times</source>
        <translation>Messen der Zeiten je Bild</translation>
    </message>
    <message>
        <source>a dataset with a surface</source>
        <translation>ein Datensatz mit einer Oberfläche</translation>
    </message>
    <message>
        <source>three numbers</source>
        <translation>drei Zahlen</translation>
    </message>
    <message>
        <source>a known name</source>
        <translation>ein bekannter Name</translation>
    </message>
    <message>
        <source>one a stimulus</source>
        <translation>einer je Stimulus</translation>
    </message>
    <message>
        <source>reading the autosaved page of the figure composer</source>
        <translation>Lesen der automatisch gespeicherten Abbildungsseite</translation>
    </message>
    <message>
        <source>a width and a height above 0 and at most %1 mm</source>
        <translation>eine Breite und eine Höhe über 0 und höchstens %1 mm</translation>
    </message>
    <message>
        <source>a PDF file as cairo writes it</source>
        <translation>eine PDF-Datei, wie cairo sie schreibt</translation>
    </message>
    <message>
        <source>one without &apos;%1&apos;</source>
        <translation>eine ohne „%1“</translation>
    </message>
    <message>
        <source>one with &apos;%1&apos;</source>
        <translation>eine mit „%1“</translation>
    </message>
    <message>
        <source>a number above 0</source>
        <translation>eine Zahl über 0</translation>
    </message>
    <message>
        <source>no surface of the %1 hemisphere is loaded</source>
        <translation>keine Oberfläche geladen (%1 Hemisphäre)</translation>
    </message>
</context>
<context>
    <name>fusiform::AlignmentPanel</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 × %2 × %3 of %4 × %5 × %6 mm, %7</source>
        <translation>%1 × %2 × %3 zu %4 × %5 × %6 mm, %7</translation>
    </message>
    <message>
        <source>L %1 %</source>
        <translation>L %1 %</translation>
    </message>
    <message>
        <source>R %1 %</source>
        <translation>R %1 %</translation>
    </message>
    <message>
        <source>%1: %2 % of the vertices, %3 % in voxels above 0</source>
        <translation>%1: %2 % der Vertices, %3 % in Voxeln über 0</translation>
    </message>
    <message>
        <source>%1: %2 % of the vertices</source>
        <translation>%1: %2 % der Vertices</translation>
    </message>
    <message>
        <source>Grid of the voxel set</source>
        <translation>Gitter des Voxelsatzes</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weitere</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; a drawing without a place in the brain</source>
        <translation>%1; eine Zeichnung ohne Ort im Gehirn</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>x (mm)</source>
        <translation>x (mm)</translation>
    </message>
    <message>
        <source>y (mm)</source>
        <translation>y (mm)</translation>
    </message>
    <message>
        <source>z (mm)</source>
        <translation>z (mm)</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Gitter</translation>
    </message>
    <message>
        <source>Holds of the cortex</source>
        <translation>Anteil des Kortex</translation>
    </message>
    <message>
        <source>Coordinates from</source>
        <translation>Koordinaten aus</translation>
    </message>
    <message>
        <source>Alignment warnings</source>
        <translation>Warnungen zur Ausrichtung</translation>
    </message>
    <message>
        <source>Places of what is loaded</source>
        <translation>Orte der geladenen Daten</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Als Text kopieren</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Wird geprüft…</translation>
    </message>
    <message>
        <source>Check alignment</source>
        <translation>Ausrichtung prüfen</translation>
    </message>
    <message>
        <source>%1
%2</source>
        <translation>%1
%2</translation>
    </message>
    <message>
        <source>Nothing with a place in space is loaded.</source>
        <translation>Nichts mit einem Ort im Raum ist geladen.</translation>
    </message>
    <message>
        <source>No warnings: nothing here says that the items lie in different spaces.</source>
        <translation>Keine Warnungen: nichts deutet darauf hin, dass die Daten in verschiedenen Räumen liegen.</translation>
    </message>
    <message numerus="yes">
        <source>%n warnings</source>
        <translation>
            <numerusform>%n Warnung</numerusform>
            <numerusform>%n Warnungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fusiform::AnalysisDialog</name>
    <message>
        <source>From %1 to %2.</source>
        <translation>Von %1 bis %2.</translation>
    </message>
    <message>
        <source>At least %1.</source>
        <translation>Mindestens %1.</translation>
    </message>
    <message>
        <source>At most %1.</source>
        <translation>Höchstens %1.</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Erweitert</translation>
    </message>
    <message>
        <source>Options that are good as they are for most data</source>
        <translation>Optionen, die für die meisten Daten so bleiben können</translation>
    </message>
    <message>
        <source>any</source>
        <translation>beliebig</translation>
    </message>
</context>
<context>
    <name>fusiform::ArrayDialog</name>
    <message>
        <source>Arrays of %1</source>
        <translation>Arrays in %1</translation>
    </message>
    <message>
        <source>Neither names nor lengths say what these arrays are. Choose one, and what it shall be.</source>
        <translation>Weder Namen noch Längen sagen, was diese Arrays sind. Eines auswählen und angeben, was es sein soll.</translation>
    </message>
    <message>
        <source>Filter by name</source>
        <translation>Nach Namen filtern</translation>
    </message>
    <message>
        <source>Arrays</source>
        <translation>Arrays</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
</context>
<context>
    <name>fusiform::BackgroundWork</name>
    <message>
        <source>%1 was finished for a dataset that is no longer open; its result was dropped.</source>
        <translation>„%1“ wurde für einen Datensatz fertig, der nicht mehr geöffnet ist; das Ergebnis wurde verworfen.</translation>
    </message>
    <message>
        <source>%1 is done.</source>
        <translation>„%1“ ist fertig.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>%1 exportieren</translation>
    </message>
    <message>
        <source>The figure was written to %1.</source>
        <translation>Die Abbildung wurde in %1 geschrieben.</translation>
    </message>
    <message>
        <source>Make the demonstration</source>
        <translation>Demonstration erstellen</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>%1 speichern</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Gespeichert: %1</translation>
    </message>
    <message>
        <source>Save results to %1</source>
        <translation>Ergebnisse in %1 speichern</translation>
    </message>
    <message numerus="yes">
        <source>%n files were written to %1.</source>
        <translation>
            <numerusform>%n Datei wurde in %1 geschrieben.</numerusform>
            <numerusform>%n Dateien wurden in %1 geschrieben.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fusiform::CaptionOrderDialog</name>
    <message>
        <source>&amp;Rows of the voxel set</source>
        <translation>&amp;Zeilen des Voxelsatzes</translation>
    </message>
    <message>
        <source>Positions in the volume, &amp;last axis fastest (C, NumPy)</source>
        <translation>Positionen im Volumen, &amp;letzte Achse am schnellsten (C, NumPy)</translation>
    </message>
    <message>
        <source>Positions in the volume, &amp;first axis fastest (Fortran, MATLAB)</source>
        <translation>Positionen im Volumen, &amp;erste Achse am schnellsten (Fortran, MATLAB)</translation>
    </message>
    <message>
        <source>%1 % of %2 captions are inside the voxel set</source>
        <translation>%1 % von %2 Beschreibungen liegen innerhalb des Voxelsatzes</translation>
    </message>
    <message>
        <source>Captions of %1</source>
        <translation>Beschreibungen aus %1</translation>
    </message>
    <message>
        <source>The file does not say what the indices of its captions count, and they can be read in several ways. Which one puts the captions where they belong? Choose a line to see its place on the cortex.</source>
        <translation>Die Datei sagt nicht, was die Indizes ihrer Beschreibungen zählen, und sie lassen sich auf mehrere Arten lesen. Welche davon legt die Beschreibungen dorthin, wo sie hingehören? Eine Zeile wählen, um ihren Ort auf dem Kortex zu sehen.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Captions of some voxels</source>
        <translation>Beschreibungen einiger Voxel</translation>
    </message>
    <message>
        <source>Voxel</source>
        <translation>Voxel</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Add captions</source>
        <translation>Beschreibungen hinzufügen</translation>
    </message>
    <message>
        <source>cortex, no region</source>
        <translation>Kortex, keine Region</translation>
    </message>
    <message>
        <source>away from the cortex</source>
        <translation>abseits des Kortex</translation>
    </message>
    <message>
        <source>%1 captions are outside the voxel set and would be left out.</source>
        <translation>%1 Beschreibungen liegen außerhalb des Voxelsatzes und würden ausgelassen.</translation>
    </message>
    <message>
        <source>All captions are inside the voxel set.</source>
        <translation>Alle Beschreibungen liegen innerhalb des Voxelsatzes.</translation>
    </message>
</context>
<context>
    <name>fusiform::CardView</name>
    <message>
        <source> (%1 times)</source>
        <translation> (%1-mal)</translation>
    </message>
    <message>
        <source>Scores of the model layers</source>
        <translation>Gütemaße der Modellschichten</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>Vorhergesagt</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>Mean measured response per category</source>
        <translation>Mittlere gemessene Antwort je Kategorie</translation>
    </message>
    <message>
        <source>Highest</source>
        <translation>Höchste</translation>
    </message>
    <message>
        <source>Lowest</source>
        <translation>Niedrigste</translation>
    </message>
    <message>
        <source>Predictions of %1</source>
        <translation>Vorhersagen von %1</translation>
    </message>
    <message>
        <source>Predictions of %1, held-out r %2</source>
        <translation>Vorhersagen von %1, r auf zurückgehaltenen Daten: %2</translation>
    </message>
    <message>
        <source>Held-out score of the encoding model</source>
        <translation>Gütemaß des Enkodiermodells auf zurückgehaltenen Daten</translation>
    </message>
    <message>
        <source>predicted responses</source>
        <translation>vorhergesagte Antworten</translation>
    </message>
    <message>
        <source>measured responses</source>
        <translation>gemessene Antworten</translation>
    </message>
    <message>
        <source>Highest and lowest %1 · %2</source>
        <translation>Höchste und niedrigste %1 · %2</translation>
    </message>
    <message>
        <source>%1/%2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Keywords, and how many of the voxel&apos;s captions name them</source>
        <translation>Schlagwörter, und wie viele der Beschreibungen des Voxels sie nennen</translation>
    </message>
    <message>
        <source>held-out r %1</source>
        <translation>r auf zurückgehaltenen Daten: %1</translation>
    </message>
    <message>
        <source>Stimuli with the highest and lowest responses</source>
        <translation>Stimuli mit den höchsten und niedrigsten Antworten</translation>
    </message>
</context>
<context>
    <name>fusiform::CardWords</name>
    <message>
        <source>%1 of %2 repeats agree</source>
        <translation>%1 von %2 Wiederholungen stimmen überein</translation>
    </message>
    <message>
        <source>No two of %1 repeats agree</source>
        <translation>Keine zwei von %1 Wiederholungen stimmen überein</translation>
    </message>
    <message>
        <source>Noise ceiling</source>
        <translation>Rauschgrenze</translation>
    </message>
    <message>
        <source>%1 of the variance, r at most %2</source>
        <translation>%1 der Varianz, r höchstens %2</translation>
    </message>
    <message>
        <source>%1 on the cortex, %2 in the voxel</source>
        <translation>%1 auf dem Kortex, %2 im Voxel</translation>
    </message>
    <message>
        <source>Overlay</source>
        <translation>Überlagerung</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Click the cortex or the slice to read what a voxel prefers.</source>
        <translation>Kortex oder Schnitt anklicken, um zu lesen, was ein Voxel bevorzugt.</translation>
    </message>
    <message>
        <source>No caption for this voxel</source>
        <translation>Keine Beschreibung für dieses Voxel</translation>
    </message>
    <message>
        <source>Keywords: %1</source>
        <translation>Schlagwörter: %1</translation>
    </message>
    <message>
        <source> (noise ceiling %1)</source>
        <translation> (Rauschgrenze %1)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>Auswahl</translation>
    </message>
</context>
<context>
    <name>fusiform::CellWords</name>
    <message>
        <source>%1
(no picture)</source>
        <translation>%1
(kein Bild)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>fusiform::ColourMapBox</name>
    <message>
        <source>From low to high</source>
        <translation>Von niedrig nach hoch</translation>
    </message>
    <message>
        <source>Two directions from a middle</source>
        <translation>Zwei Richtungen von einer Mitte aus</translation>
    </message>
    <message>
        <source>Angles and phases</source>
        <translation>Winkel und Phasen</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Kategorien</translation>
    </message>
    <message>
        <source>Categories in an order</source>
        <translation>Geordnete Kategorien</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importiert</translation>
    </message>
</context>
<context>
    <name>fusiform::ComposerWindow</name>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>&amp;Page</source>
        <translation>&amp;Seite</translation>
    </message>
    <message>
        <source>&amp;New from the window</source>
        <translation>&amp;Neu aus dem Fenster</translation>
    </message>
    <message>
        <source>A page of the views that the window shows now, in the place of this one</source>
        <translation>Eine Seite mit den Ansichten, die das Fenster jetzt zeigt, anstelle dieser</translation>
    </message>
    <message>
        <source>&amp;Open page…</source>
        <translation>Seite &amp;öffnen…</translation>
    </message>
    <message>
        <source>A saved page, or the side file of a figure</source>
        <translation>Eine gespeicherte Seite oder die Begleitdatei einer Abbildung</translation>
    </message>
    <message>
        <source>&amp;Save page…</source>
        <translation>Seite &amp;speichern…</translation>
    </message>
    <message>
        <source>&amp;Presets</source>
        <translation>&amp;Voreinstellungen</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation>Ctrl+E</translation>
    </message>
    <message>
        <source>Writes PNG, TIFF, SVG or PDF, with a file beside it from which the figure can be drawn again</source>
        <translation>Schreibt PNG, TIFF, SVG oder PDF, mit einer Datei daneben, aus der sich die Abbildung neu zeichnen lässt</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>Ctrl+W</source>
        <translation>Ctrl+W</translation>
    </message>
    <message>
        <source>&amp;Save as preset…</source>
        <translation>Als Voreinstellung &amp;speichern…</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Ctrl+Z</source>
        <translation>Ctrl+Z</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>Ctrl+Shift+Z</source>
        <translation>Ctrl+Shift+Z</translation>
    </message>
    <message>
        <source>Ctrl+Y</source>
        <translation>Ctrl+Y</translation>
    </message>
    <message>
        <source>D&amp;uplicate</source>
        <translation>&amp;Duplizieren</translation>
    </message>
    <message>
        <source>Ctrl+D</source>
        <translation>Ctrl+D</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>&amp;Alles auswählen</translation>
    </message>
    <message>
        <source>Ctrl+A</source>
        <translation>Ctrl+A</translation>
    </message>
    <message>
        <source>Bring &amp;forward</source>
        <translation>Weiter nach &amp;vorn</translation>
    </message>
    <message>
        <source>Ctrl+]</source>
        <translation>Ctrl+]</translation>
    </message>
    <message>
        <source>Send &amp;back</source>
        <translation>Weiter nach &amp;hinten</translation>
    </message>
    <message>
        <source>Ctrl+[</source>
        <translation>Ctrl+[</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>A view of the cortex, a slice, a chart, text …</source>
        <translation>Eine Ansicht des Kortex, ein Schnitt, ein Diagramm, Text …</translation>
    </message>
    <message>
        <source>A&amp;rrange</source>
        <translation>Ano&amp;rdnen</translation>
    </message>
    <message>
        <source>Align &amp;left</source>
        <translation>&amp;Links ausrichten</translation>
    </message>
    <message>
        <source>Align &amp;centres across</source>
        <translation>Horizontal &amp;mittig ausrichten</translation>
    </message>
    <message>
        <source>Align &amp;right</source>
        <translation>&amp;Rechts ausrichten</translation>
    </message>
    <message>
        <source>Align &amp;top</source>
        <translation>&amp;Oben ausrichten</translation>
    </message>
    <message>
        <source>Align c&amp;entres down</source>
        <translation>&amp;Vertikal mittig ausrichten</translation>
    </message>
    <message>
        <source>Align &amp;bottom</source>
        <translation>&amp;Unten ausrichten</translation>
    </message>
    <message>
        <source>Equal gaps between three or more</source>
        <translation>Gleiche Abstände zwischen drei oder mehr</translation>
    </message>
    <message>
        <source>&amp;Distribute across</source>
        <translation>&amp;Horizontal verteilen</translation>
    </message>
    <message>
        <source>Distribute do&amp;wn</source>
        <translation>Vertikal v&amp;erteilen</translation>
    </message>
    <message>
        <source>Tidy into &amp;rows</source>
        <translation>In &amp;Zeilen ordnen</translation>
    </message>
    <message>
        <source>Ctrl+T</source>
        <translation>Ctrl+T</translation>
    </message>
    <message>
        <source>Tidy into rows</source>
        <translation>In Zeilen ordnen</translation>
    </message>
    <message>
        <source>Panels as they lie now, in rows that fill the width</source>
        <translation>Teilbilder, wie sie jetzt liegen, in Zeilen, die die Breite füllen</translation>
    </message>
    <message>
        <source>Arrange as in the &amp;window</source>
        <translation>Wie im &amp;Fenster anordnen</translation>
    </message>
    <message>
        <source>The views that the window shows now, with their colour bar and legend, in the place of this page</source>
        <translation>Die Ansichten, die das Fenster jetzt zeigt, mit Farbbalken und Legende, anstelle dieser Seite</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Ctrl++</source>
        <translation>Ctrl++</translation>
    </message>
    <message>
        <source>Ctrl+=</source>
        <translation>Ctrl+=</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>Ctrl+-</source>
        <translation>Ctrl+-</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>&amp;Einpassen</translation>
    </message>
    <message>
        <source>Ctrl+0</source>
        <translation>Ctrl+0</translation>
    </message>
    <message>
        <source>Open page</source>
        <translation>Seite öffnen</translation>
    </message>
    <message>
        <source>Page saved to %1</source>
        <translation>Seite gespeichert in %1</translation>
    </message>
    <message>
        <source>Preset %1</source>
        <translation>Voreinstellung %1</translation>
    </message>
    <message>
        <source>Preset “%1” saved</source>
        <translation>Voreinstellung „%1“ gespeichert</translation>
    </message>
    <message>
        <source>Pages and figures&apos; side files (*.page.json *.figure.json);;All files (*)</source>
        <translation>Seiten und Begleitdateien von Abbildungen (*.page.json *.figure.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Save page</source>
        <translation>Seite speichern</translation>
    </message>
    <message>
        <source>Pages (*.page.json)</source>
        <translation>Seiten (*.page.json)</translation>
    </message>
    <message>
        <source>Save as preset</source>
        <translation>Als Voreinstellung speichern</translation>
    </message>
    <message>
        <source>Name; one of the same name is replaced</source>
        <translation>Name; eine gleichnamige Voreinstellung wird ersetzt</translation>
    </message>
    <message>
        <source>PNG (*.png)</source>
        <translation>PNG (*.png)</translation>
    </message>
    <message>
        <source>TIFF (*.tiff *.tif)</source>
        <translation>TIFF (*.tiff *.tif)</translation>
    </message>
    <message>
        <source>SVG (*.svg)</source>
        <translation>SVG (*.svg)</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Export figure</source>
        <translation>Abbildung exportieren</translation>
    </message>
    <message>
        <source>Figure composer</source>
        <translation>Abbildung zusammenstellen</translation>
    </message>
    <message>
        <source>Panel</source>
        <translation>Teilbild</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>Fortschritt des Exports</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>Abbreche&amp;n</translation>
    </message>
    <message>
        <source>Stop the export; no file is written</source>
        <translation>Den Export abbrechen; es wird keine Datei geschrieben</translation>
    </message>
    <message>
        <source>Arranging a page…</source>
        <translation>Seite wird angeordnet…</translation>
    </message>
    <message>
        <source>New page</source>
        <translation>Neue Seite</translation>
    </message>
    <message>
        <source>Drawing…</source>
        <translation>Wird gezeichnet…</translation>
    </message>
    <message>
        <source>Turn a view of the window first: there is no camera to keep yet.</source>
        <translation>Zuerst eine Ansicht des Fensters drehen: noch gibt es keine Kamera, die sich beibehalten ließe.</translation>
    </message>
    <message>
        <source>Camera of the window</source>
        <translation>Kamera des Fensters</translation>
    </message>
    <message>
        <source>The figure was written to %1.</source>
        <translation>Die Abbildung wurde in %1 geschrieben.</translation>
    </message>
    <message>
        <source>The export was cancelled.</source>
        <translation>Der Export wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Restored page</source>
        <translation>Wiederhergestellte Seite</translation>
    </message>
    <message>
        <source>Fields of the panel and of the page</source>
        <translation>Einstellungen des Teilbilds und der Seite</translation>
    </message>
</context>
<context>
    <name>fusiform::CopyButton</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the card as text; the arrow offers Markdown and JSON</source>
        <translation>Die Selektivitätskarte als Text kopieren; der Pfeil bietet Markdown und JSON an</translation>
    </message>
    <message>
        <source>Copy as &amp;text</source>
        <translation>Als &amp;Text kopieren</translation>
    </message>
    <message>
        <source>Copy as &amp;Markdown</source>
        <translation>Als &amp;Markdown kopieren</translation>
    </message>
    <message>
        <source>Copy as &amp;JSON</source>
        <translation>Als &amp;JSON kopieren</translation>
    </message>
</context>
<context>
    <name>fusiform::CopyWords</name>
    <message>
        <source> (noise ceiling %1)</source>
        <translation> (Rauschgrenze %1)</translation>
    </message>
    <message>
        <source>Keywords: %1</source>
        <translation>Schlagwörter: %1</translation>
    </message>
    <message>
        <source>Highest predicted responses (%1)</source>
        <translation>Höchste vorhergesagte Antworten (%1)</translation>
    </message>
    <message>
        <source>Lowest predicted responses</source>
        <translation>Niedrigste vorhergesagte Antworten</translation>
    </message>
    <message>
        <source>Highest measured responses</source>
        <translation>Höchste gemessene Antworten</translation>
    </message>
    <message>
        <source>Lowest measured responses</source>
        <translation>Niedrigste gemessene Antworten</translation>
    </message>
</context>
<context>
    <name>fusiform::CortexView</name>
    <message>
        <source>Cortex</source>
        <translation>Kortex</translation>
    </message>
    <message>
        <source>Arrow keys turn, Page Up and Page Down zoom, Home resets the view</source>
        <translation>Pfeiltasten drehen, Bild auf und Bild ab zoomen, Pos1 setzt die Ansicht zurück</translation>
    </message>
    <message>
        <source>No surface loaded. Drop a GIFTI or FreeSurfer surface here.</source>
        <translation>Keine Oberfläche geladen. Eine GIFTI- oder FreeSurfer-Oberfläche hierher ziehen.</translation>
    </message>
    <message>
        <source>Medial view of the left hemisphere</source>
        <translation>Medialansicht der linken Hemisphäre</translation>
    </message>
    <message>
        <source>Swipe between maps</source>
        <translation>Zwischen Karten wischen</translation>
    </message>
    <message>
        <source>Look from another side</source>
        <translation>Blickrichtung ändern</translation>
    </message>
</context>
<context>
    <name>fusiform::DataPanel</name>
    <message>
        <source>Filter…</source>
        <translation>Filtern…</translation>
    </message>
    <message>
        <source>Filter what is loaded</source>
        <translation>Geladene Daten filtern</translation>
    </message>
    <message>
        <source>What is loaded</source>
        <translation>Geladene Daten</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Copy name</source>
        <translation>Namen kopieren</translation>
    </message>
    <message>
        <source>Expand all</source>
        <translation>Alle ausklappen</translation>
    </message>
    <message>
        <source>Collapse all</source>
        <translation>Alle einklappen</translation>
    </message>
    <message>
        <source>Save map as…</source>
        <translation>Karte speichern unter…</translation>
    </message>
    <message>
        <source>Save results…</source>
        <translation>Ergebnisse speichern…</translation>
    </message>
    <message>
        <source>File details…</source>
        <translation>Einzelheiten der Datei …</translation>
    </message>
    <message>
        <source>Save captions as…</source>
        <translation>Beschreibungen speichern unter…</translation>
    </message>
    <message>
        <source>Save embedding as…</source>
        <translation>Embedding speichern unter…</translation>
    </message>
    <message>
        <source>Save noise ceiling as…</source>
        <translation>Rauschgrenze speichern unter…</translation>
    </message>
</context>
<context>
    <name>fusiform::DataWords</name>
    <message>
        <source>%1 × %2 × %3, %4 × %5 × %6 mm, %7</source>
        <translation>%1 × %2 × %3, %4 × %5 × %6 mm, %7</translation>
    </message>
    <message>
        <source>Voxel-to-world transform from: %1</source>
        <translation>Voxel-zu-Welt-Transformation aus: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n volumes</source>
        <translation>
            <numerusform>%n Volumen</numerusform>
            <numerusform>%n Volumina</numerusform>
        </translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Versuchsperson</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Raum</translation>
    </message>
    <message>
        <source>Left hemisphere</source>
        <translation>Linke Hemisphäre</translation>
    </message>
    <message>
        <source>Right hemisphere</source>
        <translation>Rechte Hemisphäre</translation>
    </message>
    <message numerus="yes">
        <source>%n vertices</source>
        <translation>
            <numerusform>%n Vertex</numerusform>
            <numerusform>%n Vertices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n triangles</source>
        <translation>
            <numerusform>%n Dreieck</numerusform>
            <numerusform>%n Dreiecke</numerusform>
        </translation>
    </message>
    <message>
        <source>Space: %1</source>
        <translation>Raum: %1</translation>
    </message>
    <message>
        <source>Curvature</source>
        <translation>Krümmung</translation>
    </message>
    <message>
        <source>positive in sulci</source>
        <translation>positiv in Sulci</translation>
    </message>
    <message>
        <source>Sulcal depth</source>
        <translation>Sulcustiefe</translation>
    </message>
    <message>
        <source>volume</source>
        <translation>Volumen</translation>
    </message>
    <message numerus="yes">
        <source>%n labels</source>
        <translation>
            <numerusform>%n Label</numerusform>
            <numerusform>%n Labels</numerusform>
        </translation>
    </message>
    <message>
        <source>Parcellations</source>
        <translation>Parzellierungen</translation>
    </message>
    <message numerus="yes">
        <source>%n voxels</source>
        <translation>
            <numerusform>%n Voxel</numerusform>
            <numerusform>%n Voxel</numerusform>
        </translation>
    </message>
    <message>
        <source>Voxel set</source>
        <translation>Voxelsatz</translation>
    </message>
    <message>
        <source>Responses</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>%1 (stimuli × voxels)</source>
        <translation>%1 (Stimuli × Voxel)</translation>
    </message>
    <message>
        <source>Stimuli</source>
        <translation>Stimuli</translation>
    </message>
    <message numerus="yes">
        <source>%n stimuli</source>
        <translation>
            <numerusform>%n Stimulus</numerusform>
            <numerusform>%n Stimuli</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (stimuli × features)</source>
        <translation>%1 (Stimuli × Merkmale)</translation>
    </message>
    <message>
        <source>Embeddings</source>
        <translation>Embeddings</translation>
    </message>
    <message>
        <source>%1 (voxels × features)</source>
        <translation>%1 (Voxel × Merkmale)</translation>
    </message>
    <message>
        <source>Encoding models</source>
        <translation>Enkodiermodelle</translation>
    </message>
    <message>
        <source>surface</source>
        <translation>Oberfläche</translation>
    </message>
    <message>
        <source>voxels without a place</source>
        <translation>Voxel ohne Ort</translation>
    </message>
    <message>
        <source>Caption bank</source>
        <translation>Beschreibungssammlung</translation>
    </message>
    <message numerus="yes">
        <source>%n texts</source>
        <translation>
            <numerusform>%n Text</numerusform>
            <numerusform>%n Texte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n captions</source>
        <translation>
            <numerusform>%n Beschreibung</numerusform>
            <numerusform>%n Beschreibungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>Beschreibungen</translation>
    </message>
    <message>
        <source>Assumed on loading</source>
        <translation>Beim Laden angenommen</translation>
    </message>
    <message numerus="yes">
        <source>%n notes</source>
        <translation>
            <numerusform>%n Hinweis</numerusform>
            <numerusform>%n Hinweise</numerusform>
        </translation>
    </message>
    <message>
        <source>Anatomy</source>
        <translation>Anatomie</translation>
    </message>
    <message>
        <source>Maps</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>Select a place to see its connections</source>
        <translation>Einen Ort auswählen, um seine Verbindungen zu sehen</translation>
    </message>
    <message>
        <source>Connectivity</source>
        <translation>Konnektivität</translation>
    </message>
    <message>
        <source>Grid: %1</source>
        <translation>Gitter: %1</translation>
    </message>
    <message>
        <source>Number type: %1</source>
        <translation>Zahlentyp: %1</translation>
    </message>
    <message>
        <source>Units in the file: %1</source>
        <translation>Einheiten in der Datei: %1</translation>
    </message>
    <message>
        <source>%1 (voxels × axes)</source>
        <translation>%1 (Voxel × Achsen)</translation>
    </message>
    <message>
        <source>%1 (stimuli × axes)</source>
        <translation>%1 (Stimuli × Achsen)</translation>
    </message>
    <message>
        <source>Positions</source>
        <translation>Positionen</translation>
    </message>
</context>
<context>
    <name>fusiform::EmptyState</name>
    <message>
        <source>Datasets, sessions, surfaces, maps, annotations and volumes: GIFTI, FreeSurfer, NIfTI, MGH, NumPy</source>
        <translation>Datensätze, Sitzungen, Oberflächen, Karten, Annotationen und Volumina: GIFTI, FreeSurfer, NIfTI, MGH, NumPy</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Öffnen…</translation>
    </message>
    <message>
        <source>Open files</source>
        <translation>Dateien öffnen</translation>
    </message>
    <message>
        <source>Open the demonstration</source>
        <translation>Demonstration öffnen</translation>
    </message>
    <message>
        <source>A synthetic brain with known preferences, made on this computer</source>
        <translation>Ein synthetisches Gehirn mit bekannten Präferenzen, auf diesem Rechner erstellt</translation>
    </message>
    <message>
        <source>Open a dataset, or drop files or a subject&apos;s folder here</source>
        <translation>Einen Datensatz öffnen oder Dateien oder den Ordner einer Versuchsperson hierher ziehen</translation>
    </message>
    <message>
        <source>Open subject…</source>
        <translation>Versuchsperson öffnen…</translation>
    </message>
    <message>
        <source>Open subject</source>
        <translation>Versuchsperson öffnen</translation>
    </message>
    <message>
        <source>A folder of FreeSurfer, BIDS derivatives, pycortex or NSD</source>
        <translation>Ein Ordner von FreeSurfer, BIDS-Derivaten, pycortex oder NSD</translation>
    </message>
</context>
<context>
    <name>fusiform::EngineWork</name>
    <message>
        <source>Loading engines</source>
        <translation>Laden von Engines</translation>
    </message>
    <message>
        <source>Ready: %1</source>
        <translation>Bereit: %1</translation>
    </message>
    <message>
        <source>Run TorchScript files?</source>
        <translation>TorchScript-Dateien ausführen?</translation>
    </message>
    <message>
        <source>TorchScript files are programs: whoever made them can have them do anything that you could. Run these only if you trust where they are from.

%1</source>
        <translation>TorchScript-Dateien sind Programme: wer sie erstellt hat, kann sie alles tun lassen, was auch dieses Benutzerkonto darf. Diese nur ausführen, wenn ihre Herkunft vertrauenswürdig ist.

%1</translation>
    </message>
    <message>
        <source>Run them</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>The TorchScript files were not loaded.</source>
        <translation>Die TorchScript-Dateien wurden nicht geladen.</translation>
    </message>
</context>
<context>
    <name>fusiform::EnginesDialog</name>
    <message>
        <source>Engines</source>
        <translation>Engines</translation>
    </message>
    <message>
        <source>Optional helpers for queries and captions. None is needed, and none is used before it is named here.</source>
        <translation>Optionale Hilfen für Abfragen und Beschreibungen. Keine ist nötig, und keine wird verwendet, bevor sie hier angegeben ist.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>…</source>
        <translation>…</translation>
    </message>
    <message>
        <source>Choose the file: %1</source>
        <translation>Datei wählen: %1</translation>
    </message>
    <message>
        <source>TorchScript</source>
        <translation>TorchScript</translation>
    </message>
    <message>
        <source>Exports of CLIP by torch.jit.save. They are programs: you are asked before one is run for the first time.</source>
        <translation>Exporte von CLIP durch torch.jit.save. Sie sind Programme: vor der ersten Ausführung wird nachgefragt.</translation>
    </message>
    <message>
        <source>Not available: %1.</source>
        <translation>Nicht verfügbar: %1.</translation>
    </message>
    <message>
        <source>&amp;Name of the model</source>
        <translation>&amp;Name des Modells</translation>
    </message>
    <message>
        <source>such as CLIP ViT-B/32</source>
        <translation>etwa CLIP ViT-B/32</translation>
    </message>
    <message>
        <source>TorchScript (*.pt *.pth *.ts *.torchscript);;All files (*)</source>
        <translation>TorchScript (*.pt *.pth *.ts *.torchscript);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Vocabularies (*.txt *.gz *.json);;All files (*)</source>
        <translation>Vokabulare (*.txt *.gz *.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>&amp;Text encoder</source>
        <translation>&amp;Text-Encoder</translation>
    </message>
    <message>
        <source>&amp;Image encoder</source>
        <translation>&amp;Bild-Encoder</translation>
    </message>
    <message>
        <source>Caption &amp;decoder</source>
        <translation>Beschreibungs-&amp;Decoder</translation>
    </message>
    <message>
        <source>&amp;Vocabulary</source>
        <translation>&amp;Vokabular</translation>
    </message>
    <message>
        <source>CLIP&apos;s bpe_simple_vocab_16e6.txt.gz, or vocab.json; the text encoder and the decoder need it</source>
        <translation>bpe_simple_vocab_16e6.txt.gz von CLIP oder vocab.json; Text-Encoder und Decoder benötigen es</translation>
    </message>
    <message>
        <source>&amp;Merges</source>
        <translation>&amp;Merges</translation>
    </message>
    <message>
        <source>merges.txt, where the vocabulary is a vocab.json</source>
        <translation>merges.txt, wenn das Vokabular ein vocab.json ist</translation>
    </message>
    <message>
        <source>Vocabulary of the de&amp;coder</source>
        <translation>Vokabular des De&amp;coders</translation>
    </message>
    <message>
        <source>Where the decoder has another vocabulary, such as GPT-2&apos;s vocab.json</source>
        <translation>Wenn der Decoder ein anderes Vokabular hat, etwa vocab.json von GPT-2</translation>
    </message>
    <message>
        <source>Chat endpoint</source>
        <translation>Chat-Endpunkt</translation>
    </message>
    <message>
        <source>An OpenAI-compatible endpoint, yours or on this computer, that composes captions from preferred texts and keywords. What is sent is shown to you first.</source>
        <translation>Ein OpenAI-kompatibler Endpunkt, ein eigener oder auf diesem Rechner, der Beschreibungen aus bevorzugten Texten und Schlagwörtern formuliert. Was gesendet wird, wird vorher gezeigt.</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adresse</translation>
    </message>
    <message>
        <source>such as https://api.openai.com/v1 or http://localhost:11434/v1</source>
        <translation>etwa https://api.openai.com/v1 oder http://localhost:11434/v1</translation>
    </message>
    <message>
        <source>M&amp;odel</source>
        <translation>M&amp;odell</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>&amp;Schlüssel</translation>
    </message>
    <message>
        <source>&amp;Remember the key in my settings, unencrypted</source>
        <translation>Schlüssel unverschlüsselt in den &amp;Einstellungen merken</translation>
    </message>
    <message>
        <source>Otherwise it is forgotten when Fusiform ends</source>
        <translation>Sonst wird er vergessen, wenn Fusiform beendet wird</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>Es gibt keine Datei %1.</translation>
    </message>
    <message>
        <source>The text encoder and the caption decoder need the model&apos;s vocabulary.</source>
        <translation>Text-Encoder und Beschreibungs-Decoder benötigen das Vokabular des Modells.</translation>
    </message>
</context>
<context>
    <name>fusiform::EvidenceDialog</name>
    <message>
        <source>Send this evidence?</source>
        <translation>Diese Angaben senden?</translation>
    </message>
    <message numerus="yes">
        <source>%n requests will be sent to %1. This is all of them that goes out; your key goes with them in a header.</source>
        <translation>
            <numerusform>%n Anfrage wird an %1 gesendet. Dies ist alles, was davon hinausgeht; der Schlüssel wird in einem Header mitgesendet.</numerusform>
            <numerusform>%n Anfragen werden an %1 gesendet. Dies ist alles, was davon hinausgeht; der Schlüssel wird in einem Header mitgesendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translation>&amp;Senden</translation>
    </message>
    <message>
        <source>Use &amp;built-in captions</source>
        <translation>&amp;Eingebaute Beschreibungen verwenden</translation>
    </message>
</context>
<context>
    <name>fusiform::EvidenceWords</name>
    <message>
        <source>Mean measured response</source>
        <translation>Mittlere gemessene Antwort</translation>
    </message>
    <message numerus="yes">
        <source>mean of %n stimuli</source>
        <translation>
            <numerusform>Mittel von %n Stimulus</numerusform>
            <numerusform>Mittel von %n Stimuli</numerusform>
        </translation>
    </message>
    <message>
        <source>Encoding model: %1</source>
        <translation>Enkodiermodell: %1</translation>
    </message>
    <message>
        <source>Encoding model: %1, held-out r %2</source>
        <translation>Enkodiermodell: %1, r auf zurückgehaltenen Daten: %2</translation>
    </message>
    <message>
        <source>Highest predicted responses</source>
        <translation>Höchste vorhergesagte Antworten</translation>
    </message>
    <message>
        <source>Lowest predicted responses</source>
        <translation>Niedrigste vorhergesagte Antworten</translation>
    </message>
    <message>
        <source>Highest measured responses</source>
        <translation>Höchste gemessene Antworten</translation>
    </message>
    <message>
        <source>Lowest measured responses</source>
        <translation>Niedrigste gemessene Antworten</translation>
    </message>
    <message>
        <source>Held-out r of the encoding model</source>
        <translation>r des Enkodiermodells auf zurückgehaltenen Daten</translation>
    </message>
    <message>
        <source>%1 (%2 % of the ceiling)</source>
        <translation>%1 (%2 % der Rauschgrenze)</translation>
    </message>
</context>
<context>
    <name>fusiform::FigureDialog</name>
    <message>
        <source>Lateral</source>
        <translation>Lateral</translation>
    </message>
    <message>
        <source>Medial</source>
        <translation>Medial</translation>
    </message>
    <message>
        <source>Ventral</source>
        <translation>Ventral</translation>
    </message>
    <message>
        <source>Dorsal</source>
        <translation>Dorsal</translation>
    </message>
    <message>
        <source>Anterior</source>
        <translation>Anterior</translation>
    </message>
    <message>
        <source>Posterior</source>
        <translation>Posterior</translation>
    </message>
    <message>
        <source>Export figure</source>
        <translation>Abbildung exportieren</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Unit of length</source>
        <translation>Längeneinheit</translation>
    </message>
    <message>
        <source>mm</source>
        <translation>mm</translation>
    </message>
    <message>
        <source>pixels</source>
        <translation>Pixel</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>&amp;Größe</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Auflösung</translation>
    </message>
    <message>
        <source> dpi</source>
        <translation> dpi</translation>
    </message>
    <message>
        <source>&amp;Resolution</source>
        <translation>&amp;Auflösung</translation>
    </message>
    <message>
        <source>As on screen</source>
        <translation>Wie auf dem Bildschirm</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>&amp;Transparent background</source>
        <translation>&amp;Transparenter Hintergrund</translation>
    </message>
    <message>
        <source>&amp;Colour bar</source>
        <translation>&amp;Farbbalken</translation>
    </message>
    <message>
        <source>&amp;Hemisphere letters and convention</source>
        <translation>&amp;Hemisphären-Buchstaben und Konvention</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>D&amp;urchsuchen…</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 Pixel</translation>
    </message>
    <message>
        <source>%1 pixels wide</source>
        <translation>%1 Pixel breit</translation>
    </message>
    <message>
        <source>Figures (*.png *.tiff *.tif *.svg *.pdf)</source>
        <translation>Abbildungen (*.png *.tiff *.tif *.svg *.pdf)</translation>
    </message>
</context>
<context>
    <name>fusiform::FileDetailsDialog</name>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Number type</source>
        <translation>Zahlentyp</translation>
    </message>
    <message>
        <source>Voxel to RAS mm</source>
        <translation>Voxel nach RAS mm</translation>
    </message>
    <message>
        <source>Transform from</source>
        <translation>Transformation aus</translation>
    </message>
    <message>
        <source>Orientation</source>
        <translation>Ausrichtung</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Einheiten</translation>
    </message>
    <message>
        <source>Intent</source>
        <translation>Bedeutung</translation>
    </message>
    <message>
        <source>Lowest value</source>
        <translation>Kleinster Wert</translation>
    </message>
    <message>
        <source>Highest value</source>
        <translation>Größter Wert</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittelwert</translation>
    </message>
    <message>
        <source>Missing values (NaN)</source>
        <translation>Fehlende Werte (NaN)</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>Arrays</source>
        <translation>Arrays</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>Nicht gelesen</translation>
    </message>
    <message>
        <source>Hemisphere</source>
        <translation>Hemisphäre</translation>
    </message>
    <message>
        <source>Surface</source>
        <translation>Oberfläche</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Raum</translation>
    </message>
    <message>
        <source>Vertices</source>
        <translation>Vertices</translation>
    </message>
    <message>
        <source>Triangles</source>
        <translation>Dreiecke</translation>
    </message>
    <message>
        <source>Bounds (mm)</source>
        <translation>Grenzen (mm)</translation>
    </message>
    <message>
        <source>Extensions</source>
        <translation>Erweiterungen</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>sform code</source>
        <translation>sform-Code</translation>
    </message>
    <message>
        <source>qform code</source>
        <translation>qform-Code</translation>
    </message>
    <message>
        <source>Big-endian</source>
        <translation>Big-Endian</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Details of %1</source>
        <translation>Einzelheiten von %1</translation>
    </message>
    <message>
        <source>Looking through the file…</source>
        <translation>Die Datei wird durchgesehen …</translation>
    </message>
    <message>
        <source>What is in the file</source>
        <translation>Was in der Datei ist</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>Eigenschaft</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>&amp;Copy as JSON</source>
        <translation>Als JSON &amp;kopieren</translation>
    </message>
    <message>
        <source>The file cannot be read. Expected: %1. Found: %2. %3</source>
        <translation>Die Datei kann nicht gelesen werden. Erwartet: %1. Gefunden: %2. %3</translation>
    </message>
    <message>
        <source>one number</source>
        <translation>eine Zahl</translation>
    </message>
</context>
<context>
    <name>fusiform::FileOpening</name>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>Not in any file of this session, so not shown: %1</source>
        <translation>In keiner Datei dieser Sitzung, daher nicht gezeigt: %1</translation>
    </message>
    <message>
        <source>Settings of a file</source>
        <translation>Einstellungen einer Datei</translation>
    </message>
    <message>
        <source>Which mesh?</source>
        <translation>Welches Netz?</translation>
    </message>
    <message>
        <source>The numbers of vertices agree, but vertices of different meshes lie in different places.</source>
        <translation>Die Anzahlen der Vertices stimmen überein, aber Vertices verschiedener Netze liegen an verschiedenen Orten.</translation>
    </message>
    <message>
        <source>&amp;Use it</source>
        <translation>&amp;Verwenden</translation>
    </message>
    <message>
        <source>&amp;Don&apos;t</source>
        <translation>&amp;Nicht verwenden</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
    <message>
        <source>Do the same with &amp;other files that do not say their mesh</source>
        <translation>Bei &amp;anderen Dateien, die ihr Netz nicht nennen, ebenso</translation>
    </message>
    <message>
        <source>Restore %1</source>
        <translation>%1 wiederherstellen</translation>
    </message>
    <message>
        <source>%1 was not added: the dataset that it was chosen for is no longer open.</source>
        <translation>%1 wurde nicht hinzugefügt: Der Datensatz, für den es gewählt wurde, ist nicht mehr geöffnet.</translation>
    </message>
</context>
<context>
    <name>fusiform::FrameFollower</name>
    <message>
        <source>Show volume %1 of %2</source>
        <translation>Volumen %1 von %2 zeigen</translation>
    </message>
</context>
<context>
    <name>fusiform::GalleryWords</name>
    <message>
        <source>voxel %1</source>
        <translation>Voxel %1</translation>
    </message>
    <message>
        <source>region %1</source>
        <translation>Region %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>selection</source>
        <translation>Auswahl</translation>
    </message>
    <message numerus="yes">
        <source>%n selected stimuli</source>
        <translation>
            <numerusform>%n ausgewählter Stimulus</numerusform>
            <numerusform>%n ausgewählte Stimuli</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fusiform::HistogramView</name>
    <message>
        <source>Histogram of the map&apos;s values</source>
        <translation>Histogramm der Werte der Karte</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>Keine Daten</translation>
    </message>
    <message>
        <source>about %1: %2 values</source>
        <translation>etwa %1: %2 Werte</translation>
    </message>
</context>
<context>
    <name>fusiform::LabelMenu</name>
    <message>
        <source>L&amp;abels</source>
        <translation>Bes&amp;chriftungen</translation>
    </message>
    <message>
        <source>&amp;Taken from</source>
        <translation>&amp;Quelle</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Beschriftungen</translation>
    </message>
    <message>
        <source>&amp;Off</source>
        <translation>&amp;Aus</translation>
    </message>
    <message>
        <source>&amp;Regions</source>
        <translation>&amp;Regionen</translation>
    </message>
    <message>
        <source>One label for each region of a parcellation</source>
        <translation>Eine Beschriftung für jede Region einer Parzellierung</translation>
    </message>
    <message>
        <source>&amp;Clusters</source>
        <translation>&amp;Cluster</translation>
    </message>
    <message>
        <source>One label for each category of a map</source>
        <translation>Eine Beschriftung für jede Kategorie einer Karte</translation>
    </message>
    <message>
        <source>&amp;Pinned places</source>
        <translation>Angeheftete &amp;Orte</translation>
    </message>
    <message>
        <source>One label for each place that was pinned</source>
        <translation>Eine Beschriftung für jeden angehefteten Ort</translation>
    </message>
    <message>
        <source>Text of labels</source>
        <translation>Text der Beschriftungen</translation>
    </message>
    <message>
        <source>C&amp;aptions</source>
        <translation>&amp;Beschreibungen</translation>
    </message>
    <message>
        <source>&amp;Keywords</source>
        <translation>&amp;Schlagwörter</translation>
    </message>
    <message>
        <source>&amp;Names</source>
        <translation>&amp;Namen</translation>
    </message>
    <message>
        <source>Size of labels</source>
        <translation>Größe der Beschriftungen</translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <translation>&amp;Größer</translation>
    </message>
    <message>
        <source>&amp;Smaller</source>
        <translation>&amp;Kleiner</translation>
    </message>
    <message>
        <source>Text colo&amp;ur…</source>
        <translation>&amp;Textfarbe…</translation>
    </message>
    <message>
        <source>Not checked: a colour that contrasts with the background</source>
        <translation>Nicht gewählt: eine Farbe, die sich vom Hintergrund abhebt</translation>
    </message>
    <message>
        <source>On &amp;boxes</source>
        <translation>Auf &amp;Feldern</translation>
    </message>
    <message>
        <source>Boxes of labels</source>
        <translation>Felder der Beschriftungen</translation>
    </message>
    <message>
        <source>P&amp;in the selected place</source>
        <translation>Ausge&amp;wählten Ort anheften</translation>
    </message>
    <message>
        <source>Pin a place</source>
        <translation>Ort anheften</translation>
    </message>
    <message>
        <source>Remove all pi&amp;ns</source>
        <translation>Alle angehefteten Orte &amp;lösen</translation>
    </message>
    <message>
        <source>Remove all pins</source>
        <translation>Alle angehefteten Orte lösen</translation>
    </message>
    <message>
        <source>Colour of labels</source>
        <translation>Farbe der Beschriftungen</translation>
    </message>
    <message>
        <source>Source of labels</source>
        <translation>Quelle der Beschriftungen</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Was gezeigt wird</translation>
    </message>
</context>
<context>
    <name>fusiform::LayerProfile</name>
    <message>
        <source>Layer profile</source>
        <translation>Schichtprofil</translation>
    </message>
    <message>
        <source>No scores at this place</source>
        <translation>Keine Gütemaße an diesem Ort</translation>
    </message>
    <message>
        <source>Select a place or move over the cortex to see its score in every layer. Models need score maps of at least two layers.</source>
        <translation>Einen Ort auswählen oder mit dem Mauszeiger über den Kortex fahren, um sein Gütemaß in jeder Schicht zu sehen. Modelle brauchen Gütekarten von mindestens zwei Schichten.</translation>
    </message>
    <message>
        <source>noise ceiling %1</source>
        <translation>Rauschgrenze %1</translation>
    </message>
    <message>
        <source>%1: best %2, %3 %4</source>
        <translation>%1: beste Schicht %2, %3 %4</translation>
    </message>
    <message>
        <source>selected: %1</source>
        <translation>ausgewählt: %1</translation>
    </message>
    <message>
        <source>dashed: %1</source>
        <translation>gestrichelt: %1</translation>
    </message>
    <message>
        <source>Layer %1</source>
        <translation>Schicht %1</translation>
    </message>
    <message>
        <source>%1: %2
Click to show this layer</source>
        <translation>%1: %2
Klicken, um diese Schicht zu zeigen</translation>
    </message>
</context>
<context>
    <name>fusiform::LayoutMenu</name>
    <message>
        <source>La&amp;yout</source>
        <translation>&amp;Layout</translation>
    </message>
    <message>
        <source>&amp;Linked cameras</source>
        <translation>&amp;Gekoppelte Kameras</translation>
    </message>
    <message>
        <source>Ctrl+L</source>
        <translation>Ctrl+L</translation>
    </message>
    <message>
        <source>A view that is turned takes the others with it</source>
        <translation>Eine gedrehte Ansicht nimmt die anderen mit</translation>
    </message>
    <message>
        <source>Link cameras</source>
        <translation>Kameras koppeln</translation>
    </message>
    <message>
        <source>Free cameras</source>
        <translation>Kameras lösen</translation>
    </message>
    <message>
        <source>Top map &amp;beside</source>
        <translation>Oberste Karte &amp;neben</translation>
    </message>
    <message>
        <source>&amp;Swipe top map over</source>
        <translation>Oberste Karte &amp;wischen über</translation>
    </message>
    <message>
        <source>&amp;Difference of top map to</source>
        <translation>&amp;Differenz der obersten Karte zu</translation>
    </message>
    <message>
        <source>S&amp;wipe or side by side</source>
        <translation>Wischen &amp;oder nebeneinander</translation>
    </message>
    <message>
        <source>Shift+W</source>
        <translation>Shift+W</translation>
    </message>
    <message>
        <source>&amp;One view</source>
        <translation>&amp;Eine Ansicht</translation>
    </message>
    <message>
        <source>Alt+1</source>
        <translation>Alt+1</translation>
    </message>
    <message>
        <source>&amp;Two views</source>
        <translation>&amp;Zwei Ansichten</translation>
    </message>
    <message>
        <source>Alt+2</source>
        <translation>Alt+2</translation>
    </message>
    <message>
        <source>&amp;Four views</source>
        <translation>&amp;Vier Ansichten</translation>
    </message>
    <message>
        <source>Alt+4</source>
        <translation>Alt+4</translation>
    </message>
    <message>
        <source>Si&amp;x views</source>
        <translation>&amp;Sechs Ansichten</translation>
    </message>
    <message>
        <source>Alt+6</source>
        <translation>Alt+6</translation>
    </message>
    <message>
        <source>Lateral, medial, ventral, dorsal, posterior and flat</source>
        <translation>Lateral, medial, ventral, dorsal, posterior und flach</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Layout</translation>
    </message>
    <message>
        <source>Compare maps</source>
        <translation>Karten vergleichen</translation>
    </message>
    <message>
        <source>No other map on the cortex</source>
        <translation>Keine weitere Karte auf dem Kortex</translation>
    </message>
</context>
<context>
    <name>fusiform::LineLook</name>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Width of %1 in pixels</source>
        <translation>Breite %1 in Pixeln</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>Colour of %1</source>
        <translation>Farbe %1</translation>
    </message>
</context>
<context>
    <name>fusiform::MainWindow</name>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Overlays</source>
        <translation>Überlagerungen</translation>
    </message>
    <message>
        <source>Selectivity card</source>
        <translation>Selektivitätskarte</translation>
    </message>
    <message>
        <source>Fusiform</source>
        <translation>Fusiform</translation>
    </message>
    <message>
        <source>%1 – Fusiform</source>
        <translation>%1 – Fusiform</translation>
    </message>
    <message>
        <source>Session saved to %1</source>
        <translation>Sitzung gespeichert in %1</translation>
    </message>
    <message>
        <source>Next layer</source>
        <translation>Nächste Schicht</translation>
    </message>
    <message>
        <source>Previous layer</source>
        <translation>Vorherige Schicht</translation>
    </message>
    <message>
        <source>No further layer of this model</source>
        <translation>Keine weitere Schicht dieses Modells</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Datasets and sessions (*.fusiform.json *%1)</source>
        <translation>Datensätze und Sitzungen (*.fusiform.json *%1)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Save session</source>
        <translation>Sitzung speichern</translation>
    </message>
    <message>
        <source>Sessions (*%1)</source>
        <translation>Sitzungen (*%1)</translation>
    </message>
    <message>
        <source>About Fusiform</source>
        <translation>Über Fusiform</translation>
    </message>
    <message>
        <source>Alignment</source>
        <translation>Ausrichtung</translation>
    </message>
    <message>
        <source>%1. See Alignment in the View menu.</source>
        <translation>%1. Siehe „Ausrichtung“ im Menü „Ansicht“.</translation>
    </message>
    <message>
        <source>Open subject: a folder of FreeSurfer, BIDS derivatives, pycortex or NSD</source>
        <translation>Versuchsperson öffnen: ein Ordner von FreeSurfer, BIDS-Derivaten, pycortex oder NSD</translation>
    </message>
    <message>
        <source>Folder for the results</source>
        <translation>Ordner für die Ergebnisse</translation>
    </message>
    <message>
        <source>Replace results</source>
        <translation>Ergebnisse ersetzen</translation>
    </message>
    <message>
        <source>There are results in %1 already. Replace them?</source>
        <translation>In %1 sind schon Ergebnisse. Sollen sie ersetzt werden?</translation>
    </message>
    <message>
        <source>Details of a file</source>
        <translation>Einzelheiten einer Datei</translation>
    </message>
    <message>
        <source>Layer profile</source>
        <translation>Schichtprofil</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>Regionen</translation>
    </message>
    <message>
        <source>Preferred stimuli</source>
        <translation>Bevorzugte Stimuli</translation>
    </message>
    <message>
        <source>Open datasets</source>
        <translation>Geöffnete Datensätze</translation>
    </message>
    <message>
        <source>Scatter</source>
        <translation>Streudiagramm</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>unknown space</source>
        <translation>unbekannter Raum</translation>
    </message>
    <message>
        <source>Linked cameras stand in each subject&apos;s own coordinates, and these differ: %1 and %2.</source>
        <translation>Gekoppelte Kameras stehen in den eigenen Koordinaten jeder Versuchsperson, und diese sind verschieden: %1 und %2.</translation>
    </message>
    <message>
        <source>Unsaved results</source>
        <translation>Nicht gespeicherte Ergebnisse</translation>
    </message>
    <message numerus="yes">
        <source>%n results were not saved to a file.</source>
        <translation>
            <numerusform>%n Ergebnis wurde nicht in einer Datei gespeichert.</numerusform>
            <numerusform>%n Ergebnisse wurden nicht in einer Datei gespeichert.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Discard them</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>Cluster voxels of all datasets</source>
        <translation>Voxel aller Datensätze clustern</translation>
    </message>
    <message>
        <source>Open beside what is open</source>
        <translation>Neben dem Geöffneten öffnen</translation>
    </message>
    <message>
        <source>FreeSurfer label (*.label)</source>
        <translation>FreeSurfer-Label (*.label)</translation>
    </message>
    <message>
        <source>GIFTI label (*.label.gii)</source>
        <translation>GIFTI-Label (*.label.gii)</translation>
    </message>
    <message>
        <source>NIfTI volume of the voxels (*.nii.gz)</source>
        <translation>NIfTI-Volumen der Voxel (*.nii.gz)</translation>
    </message>
    <message>
        <source>Save the selection</source>
        <translation>Auswahl speichern</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Fusiform %1&lt;/h3&gt;&lt;p&gt;Explore what voxels of visual cortex prefer, compare model layers, and export figures.&lt;/p&gt;&lt;p&gt;Built with Qt %2. Left is left (neurological convention), on slices unless the radiological is chosen.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Fusiform %1&lt;/h3&gt;&lt;p&gt;Erkunden, was Voxel des visuellen Kortex bevorzugen, Modellschichten vergleichen und Abbildungen exportieren.&lt;/p&gt;&lt;p&gt;Erstellt mit Qt %2. Links ist links (neurologische Konvention), auf Schnitten nur, solange nicht die radiologische gewählt ist.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Speichern…</translation>
    </message>
    <message>
        <source>The options of the command cannot say this view. Save it as a session first</source>
        <translation>Die Optionen des Befehls können diese Ansicht nicht ausdrücken. Sie zuerst als Sitzung speichern</translation>
    </message>
    <message>
        <source>The command that draws this view was copied.</source>
        <translation>Der Befehl, der diese Ansicht zeichnet, wurde kopiert.</translation>
    </message>
    <message>
        <source>It cannot draw what is in no file; save it and open that file: %1</source>
        <translation>Was in keiner Datei steht, kann er nicht zeichnen; speichern und die Datei öffnen: %1</translation>
    </message>
    <message>
        <source>It draws one view: panes that were turned by hand or show other maps are not drawn.</source>
        <translation>Er zeichnet eine Ansicht: Teilansichten, die von Hand gedreht wurden oder andere Karten zeigen, werden nicht gezeichnet.</translation>
    </message>
    <message>
        <source>Save captions “%1”</source>
        <translation>Beschreibungen „%1“ speichern</translation>
    </message>
    <message>
        <source>Captions (*.json)</source>
        <translation>Beschreibungen (*.json)</translation>
    </message>
    <message>
        <source>Save embedding “%1”</source>
        <translation>Embedding „%1“ speichern</translation>
    </message>
    <message>
        <source>NumPy array, stimuli × features (*.npy)</source>
        <translation>NumPy-Array, Stimuli × Merkmale (*.npy)</translation>
    </message>
    <message>
        <source>The dataset that this was about is no longer open.</source>
        <translation>Der Datensatz, um den es ging, ist nicht mehr geöffnet.</translation>
    </message>
    <message>
        <source>Unsaved page</source>
        <translation>Nicht gespeicherte Seite</translation>
    </message>
    <message>
        <source>The page of the figure composer was neither saved nor exported.</source>
        <translation>Die zusammengestellte Abbildungsseite wurde weder gespeichert noch exportiert.</translation>
    </message>
    <message>
        <source>&amp;Discard it</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>Running tasks</source>
        <translation>Laufende Aufgaben</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks are still running.</source>
        <translation>
            <numerusform>%n Aufgabe läuft noch.</numerusform>
            <numerusform>%n Aufgaben laufen noch.</numerusform>
        </translation>
    </message>
    <message>
        <source>Files that are being written are finished in any case.</source>
        <translation>Dateien, die gerade geschrieben werden, werden auf jeden Fall fertiggestellt.</translation>
    </message>
    <message>
        <source>&amp;Wait, then close</source>
        <translation>&amp;Warten, dann schließen</translation>
    </message>
    <message>
        <source>&amp;Stop them and close</source>
        <translation>&amp;Abbrechen und schließen</translation>
    </message>
</context>
<context>
    <name>fusiform::MessageBar</name>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Close message</source>
        <translation>Meldung schließen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Abhilfe</translation>
    </message>
    <message>
        <source>Problem: %1</source>
        <translation>Problem: %1</translation>
    </message>
    <message>
        <source>Problem: %1, %2</source>
        <translation>Problem: %1, %2</translation>
    </message>
    <message>
        <source>%1: expected %2, found %3</source>
        <translation>%1: erwartet %2, gefunden %3</translation>
    </message>
</context>
<context>
    <name>fusiform::ModelChoice</name>
    <message>
        <source>Encoding model</source>
        <translation>Enkodiermodell</translation>
    </message>
    <message>
        <source>The encoding model whose predictions are shown</source>
        <translation>Das Enkodiermodell, dessen Vorhersagen gezeigt werden</translation>
    </message>
</context>
<context>
    <name>fusiform::MorphBar</name>
    <message>
        <source>S&amp;hape</source>
        <translation>&amp;Form</translation>
    </message>
    <message>
        <source>Shape of the surface</source>
        <translation>Form der Oberfläche</translation>
    </message>
    <message>
        <source>From the folded surface to the inflated and the flat one</source>
        <translation>Von der gefalteten Oberfläche zur aufgeblasenen und zur flachen</translation>
    </message>
    <message>
        <source>%1 → %2, %3 %</source>
        <translation>%1 → %2, %3 %</translation>
    </message>
</context>
<context>
    <name>fusiform::OutlineEditor</name>
    <message>
        <source>the outlines</source>
        <translation>der Umrisse</translation>
    </message>
    <message>
        <source>Width of outlines</source>
        <translation>Breite der Umrisse</translation>
    </message>
    <message>
        <source>Colour of outlines</source>
        <translation>Farbe der Umrisse</translation>
    </message>
    <message>
        <source>Outlines of %1</source>
        <translation>Umrisse: %1</translation>
    </message>
</context>
<context>
    <name>fusiform::OverlayEditor</name>
    <message>
        <source>Colour map</source>
        <translation>Farbskala</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>Value at the lower end of the colours</source>
        <translation>Wert am unteren Ende der Farben</translation>
    </message>
    <message>
        <source>Value at the upper end of the colours</source>
        <translation>Wert am oberen Ende der Farben</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>Auto</translation>
    </message>
    <message>
        <source>Range of the middle 96 % of the values</source>
        <translation>Bereich der mittleren 96 % der Werte</translation>
    </message>
    <message>
        <source>Symmetric</source>
        <translation>Symmetrisch</translation>
    </message>
    <message>
        <source>As far below zero as above it</source>
        <translation>So weit unter null wie darüber</translation>
    </message>
    <message>
        <source>&amp;Range</source>
        <translation>Be&amp;reich</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Automatic range</source>
        <translation>Automatischer Bereich</translation>
    </message>
    <message>
        <source>Symmetric range</source>
        <translation>Symmetrischer Bereich</translation>
    </message>
    <message>
        <source>Which values are shown</source>
        <translation>Welche Werte gezeigt werden</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>&amp;Threshold</source>
        <translation>&amp;Schwelle</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>Deckkraft</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>&amp;Opacity</source>
        <translation>Deck&amp;kraft</translation>
    </message>
    <message>
        <source>Volume shown</source>
        <translation>Gezeigtes Volumen</translation>
    </message>
    <message>
        <source>&amp;Volume</source>
        <translation>&amp;Volumen</translation>
    </message>
    <message>
        <source> of %1</source>
        <translation> von %1</translation>
    </message>
    <message>
        <source>Second map</source>
        <translation>Zweite Karte</translation>
    </message>
    <message>
        <source>Another map that chooses the colour together with this one: blue where this one is high, orange where the other is, dark where both are</source>
        <translation>Eine weitere Karte, die zusammen mit dieser die Farbe bestimmt: blau, wo diese hoch ist, orange, wo die andere hoch ist, dunkel, wo beide hoch sind</translation>
    </message>
    <message>
        <source>T&amp;ogether with</source>
        <translation>&amp;Zusammen mit</translation>
    </message>
    <message>
        <source>Its range</source>
        <translation>Ihr Bereich</translation>
    </message>
    <message>
        <source>Range of the second map</source>
        <translation>Bereich der zweiten Karte</translation>
    </message>
    <message>
        <source>no other map</source>
        <translation>keine weitere Karte</translation>
    </message>
    <message>
        <source>…</source>
        <translation>…</translation>
    </message>
    <message>
        <source>Import a colour map</source>
        <translation>Farbskala importieren</translation>
    </message>
    <message>
        <source>Import a colour map: .cmap, .json or a look-up table of FreeSurfer</source>
        <translation>Farbskala importieren: .cmap, .json oder eine Farbtabelle (LUT) von FreeSurfer</translation>
    </message>
    <message>
        <source>Colour maps (*.cmap *.json *.txt *.lut *.csv);;All files (*)</source>
        <translation>Farbskalen (*.cmap *.json *.txt *.lut *.csv);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Lower threshold</source>
        <translation>Untere Schwelle</translation>
    </message>
    <message>
        <source>Sampling of the volume</source>
        <translation>Abtastung des Volumens</translation>
    </message>
    <message>
        <source>Depth in the cortex</source>
        <translation>Tiefe im Kortex</translation>
    </message>
    <message>
        <source>Mean over depths</source>
        <translation>Mittel über Tiefen</translation>
    </message>
    <message>
        <source>&amp;More</source>
        <translation>&amp;Mehr</translation>
    </message>
    <message>
        <source>Clip or fade by another map</source>
        <translation>Durch eine andere Karte maskieren oder in der Deckkraft abstufen</translation>
    </message>
    <message>
        <source>Third map</source>
        <translation>Dritte Karte</translation>
    </message>
    <message>
        <source>Range of the third map</source>
        <translation>Bereich der dritten Karte</translation>
    </message>
    <message>
        <source>a&amp;nd with</source>
        <translation>&amp;und mit</translation>
    </message>
    <message>
        <source>A third map: then this one is the red of the colour, the second the green, and this third one the blue</source>
        <translation>Eine dritte Karte: dann ist diese Karte das Rot der Farbe, die zweite das Grün und die dritte das Blau</translation>
    </message>
    <message>
        <source>Value of the other map at the lower end of the colours</source>
        <translation>Wert der anderen Karte am unteren Ende der Farben</translation>
    </message>
    <message>
        <source>Value of the other map at the upper end of the colours</source>
        <translation>Wert der anderen Karte am oberen Ende der Farben</translation>
    </message>
</context>
<context>
    <name>fusiform::OverlayList</name>
    <message>
        <source>Overlays, the top one first</source>
        <translation>Überlagerungen, die oberste zuerst</translation>
    </message>
    <message>
        <source>Add map</source>
        <translation>Karte hinzufügen</translation>
    </message>
    <message>
        <source>Show another map on top</source>
        <translation>Eine weitere Karte obenauf zeigen</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Take off the stack (the map stays loaded)</source>
        <translation>Vom Stapel nehmen (die Karte bleibt geladen)</translation>
    </message>
    <message>
        <source>Take off the stack</source>
        <translation>Vom Stapel nehmen</translation>
    </message>
    <message>
        <source>Show overlay</source>
        <translation>Überlagerung einblenden</translation>
    </message>
    <message>
        <source>Hide overlay</source>
        <translation>Überlagerung ausblenden</translation>
    </message>
    <message>
        <source>Order of overlays</source>
        <translation>Reihenfolge der Überlagerungen</translation>
    </message>
    <message>
        <source>Remove overlay</source>
        <translation>Überlagerung entfernen</translation>
    </message>
    <message>
        <source>Save map as…</source>
        <translation>Karte speichern unter…</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1
Not finished: values are still missing or will change.</source>
        <translation>%1
Nicht fertig: Werte fehlen noch oder werden sich ändern.</translation>
    </message>
</context>
<context>
    <name>fusiform::OverlayMasks</name>
    <message>
        <source>One colour a &amp;vertex</source>
        <translation>Eine Farbe &amp;je Vertex</translation>
    </message>
    <message>
        <source>Each vertex in the colour of its own value, instead of colours that run between vertices</source>
        <translation>Jeder Vertex in der Farbe seines eigenen Werts, statt zwischen Vertices verlaufender Farben</translation>
    </message>
    <message>
        <source>One colour a vertex</source>
        <translation>Eine Farbe je Vertex</translation>
    </message>
    <message>
        <source>Map that clips this one</source>
        <translation>Karte, die diese maskiert</translation>
    </message>
    <message>
        <source>Shows this map only where another one passes a threshold, such as a significance</source>
        <translation>Zeigt diese Karte nur dort, wo eine andere einer Schwelle genügt, etwa einer Signifikanz</translation>
    </message>
    <message>
        <source>Which values of the other map let this one be seen</source>
        <translation>Bei welchen Werten der anderen Karte diese zu sehen ist</translation>
    </message>
    <message>
        <source>Threshold of the map that clips</source>
        <translation>Schwelle der maskierenden Karte</translation>
    </message>
    <message>
        <source>Lower threshold of the map that clips</source>
        <translation>Untere Schwelle der maskierenden Karte</translation>
    </message>
    <message>
        <source>O&amp;nly where</source>
        <translation>&amp;Nur wo</translation>
    </message>
    <message>
        <source>Clip by another map</source>
        <translation>Durch eine andere Karte maskieren</translation>
    </message>
    <message>
        <source>Map that fades this one</source>
        <translation>Karte, die die Deckkraft dieser abstuft</translation>
    </message>
    <message>
        <source>This map is as opaque as another one is high: not seen where that is at the lower end of its range</source>
        <translation>Diese Karte ist so deckend, wie eine andere hoch ist: nicht zu sehen, wo jene am unteren Ende ihres Bereichs liegt</translation>
    </message>
    <message>
        <source>Value of the map that fades at which nothing is seen</source>
        <translation>Wert der abstufenden Karte, bei dem nichts zu sehen ist</translation>
    </message>
    <message>
        <source>Value of the map that fades at which all is seen</source>
        <translation>Wert der abstufenden Karte, bei dem alles zu sehen ist</translation>
    </message>
    <message>
        <source>Fa&amp;ded by</source>
        <translation>De&amp;ckend nach</translation>
    </message>
    <message>
        <source>Its range</source>
        <translation>Ihr Bereich</translation>
    </message>
    <message>
        <source>Fade by another map</source>
        <translation>Deckkraft nach einer anderen Karte abstufen</translation>
    </message>
    <message>
        <source>Range of the map that fades</source>
        <translation>Bereich der abstufenden Karte</translation>
    </message>
    <message>
        <source>&amp;Line at</source>
        <translation>&amp;Linie bei</translation>
    </message>
    <message>
        <source>A line where the map crosses a value; of categories, their borders</source>
        <translation>Eine Linie, wo die Karte einen Wert kreuzt; bei Kategorien deren Grenzen</translation>
    </message>
    <message>
        <source>Value at which the line is drawn</source>
        <translation>Wert, bei dem die Linie gezeichnet wird</translation>
    </message>
    <message>
        <source>Line at a value</source>
        <translation>Linie bei einem Wert</translation>
    </message>
    <message>
        <source>Borde&amp;rs</source>
        <translation>&amp;Grenzen</translation>
    </message>
    <message>
        <source>everywhere</source>
        <translation>überall</translation>
    </message>
    <message>
        <source>no other map</source>
        <translation>keine weitere Karte</translation>
    </message>
    <message>
        <source>the lines</source>
        <translation>der Linien</translation>
    </message>
    <message>
        <source>Width of lines</source>
        <translation>Breite der Linien</translation>
    </message>
    <message>
        <source>Colour of lines</source>
        <translation>Farbe der Linien</translation>
    </message>
</context>
<context>
    <name>fusiform::PageCanvas</name>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Drag panels to move them, their edges to resize them; Ctrl while dragging holds off snapping. Arrow keys move by 1 mm, with Shift by 5 mm, with Ctrl they resize.</source>
        <translation>Teilbilder ziehen, um sie zu verschieben, ihre Ränder, um ihre Größe zu ändern; Strg beim Ziehen verhindert das Einrasten. Pfeiltasten verschieben um 1 mm, mit Umschalt um 5 mm, mit Strg ändern sie die Größe.</translation>
    </message>
    <message>
        <source>Resize</source>
        <translation>Größe ändern</translation>
    </message>
</context>
<context>
    <name>fusiform::PageDocument</name>
    <message numerus="yes">
        <source>Delete %n panels</source>
        <translation>
            <numerusform>%n Teilbild löschen</numerusform>
            <numerusform>%n Teilbilder löschen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Duplicate %n panels</source>
        <translation>
            <numerusform>%n Teilbild duplizieren</numerusform>
            <numerusform>%n Teilbilder duplizieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Bring forward</source>
        <translation>Weiter nach vorn</translation>
    </message>
    <message>
        <source>Send back</source>
        <translation>Weiter nach hinten</translation>
    </message>
    <message>
        <source>Align</source>
        <translation>Ausrichten</translation>
    </message>
    <message>
        <source>Distribute</source>
        <translation>Verteilen</translation>
    </message>
    <message>
        <source>Nudge</source>
        <translation>Ein Stück verschieben</translation>
    </message>
    <message>
        <source>Panel letters</source>
        <translation>Buchstaben der Teilbilder</translation>
    </message>
    <message>
        <source>No panel letters</source>
        <translation>Keine Buchstaben der Teilbilder</translation>
    </message>
    <message>
        <source>Resize</source>
        <translation>Größe ändern</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Verschieben</translation>
    </message>
</context>
<context>
    <name>fusiform::PageFields</name>
    <message>
        <source>Another size</source>
        <translation>Andere Größe</translation>
    </message>
    <message>
        <source>Tem&amp;plate</source>
        <translation>&amp;Vorlage</translation>
    </message>
    <message>
        <source>Panels and letters follow the size of the page</source>
        <translation>Teilbilder und Schrift passen sich der Größe der Seite an</translation>
    </message>
    <message>
        <source>Size of the page</source>
        <translation>Größe der Seite</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source> mm</source>
        <translation> mm</translation>
    </message>
    <message>
        <source>Page &amp;width</source>
        <translation>Seitenbr&amp;eite</translation>
    </message>
    <message>
        <source>Panels stay where they are</source>
        <translation>Teilbilder bleiben, wo sie sind</translation>
    </message>
    <message>
        <source>Page &amp;height</source>
        <translation>Seitenh&amp;öhe</translation>
    </message>
    <message>
        <source>Mar&amp;gins</source>
        <translation>Rän&amp;der</translation>
    </message>
    <message>
        <source>Room at the sides that panels snap to and that tidying leaves free</source>
        <translation>Raum an den Seiten, an dem Teilbilder einrasten und den das Ordnen frei lässt</translation>
    </message>
    <message>
        <source>&amp;Resolution</source>
        <translation>A&amp;uflösung</translation>
    </message>
    <message>
        <source>Of pixels, and of the cortex in vector files</source>
        <translation>Von Pixelbildern und vom Kortex in Vektordateien</translation>
    </message>
    <message>
        <source> dpi</source>
        <translation> dpi</translation>
    </message>
    <message>
        <source>&amp;Font size</source>
        <translation>Schri&amp;ftgröße</translation>
    </message>
    <message>
        <source>Of panels without a size of their own</source>
        <translation>Von Teilbildern ohne eigene Größe</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> pt</translation>
    </message>
    <message>
        <source>S&amp;moothness</source>
        <translation>Kanten&amp;glättung</translation>
    </message>
    <message>
        <source>Samples across a pixel of the cortex: more make smoother edges and take longer</source>
        <translation>Abtastpunkte je Richtung in einem Pixel des Kortex: mehr ergeben glattere Kanten und dauern länger</translation>
    </message>
    <message>
        <source>Smoothness</source>
        <translation>Kantenglättung</translation>
    </message>
    <message>
        <source>&amp;Transparent background</source>
        <translation>&amp;Transparenter Hintergrund</translation>
    </message>
    <message>
        <source>Transparent background</source>
        <translation>Transparenter Hintergrund</translation>
    </message>
    <message>
        <source>Panel &amp;letters</source>
        <translation>Bu&amp;chstaben der Teilbilder</translation>
    </message>
    <message>
        <source>a, b, c from top to bottom and left to right</source>
        <translation>a, b, c von oben nach unten und von links nach rechts</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 Pixel</translation>
    </message>
</context>
<context>
    <name>fusiform::PanelFields</name>
    <message>
        <source>As in the window</source>
        <translation>Wie im Fenster</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>The first</source>
        <translation>Die erste</translation>
    </message>
    <message>
        <source> mm</source>
        <translation> mm</translation>
    </message>
    <message>
        <source>&amp;Left</source>
        <translation>&amp;Links</translation>
    </message>
    <message>
        <source>From the left side of the page</source>
        <translation>Vom linken Rand der Seite</translation>
    </message>
    <message>
        <source>&amp;Top</source>
        <translation>&amp;Oben</translation>
    </message>
    <message>
        <source>From the top of the page</source>
        <translation>Vom oberen Rand der Seite</translation>
    </message>
    <message>
        <source>&amp;Width</source>
        <translation>Br&amp;eite</translation>
    </message>
    <message>
        <source>With its heading</source>
        <translation>Mit der Überschrift</translation>
    </message>
    <message>
        <source>&amp;Height</source>
        <translation>H&amp;öhe</translation>
    </message>
    <message>
        <source>L&amp;etter</source>
        <translation>Bu&amp;chstabe</translation>
    </message>
    <message>
        <source>Bold at the top left; empty for none</source>
        <translation>Fett oben links; leer für keinen</translation>
    </message>
    <message>
        <source>Hea&amp;ding</source>
        <translation>&amp;Überschrift</translation>
    </message>
    <message>
        <source>Above the drawing</source>
        <translation>Über der Zeichnung</translation>
    </message>
    <message>
        <source>As on screen</source>
        <translation>Wie auf dem Bildschirm</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>Ans&amp;icht</translation>
    </message>
    <message>
        <source>Where the cortex is seen from</source>
        <translation>Von wo der Kortex gesehen wird</translation>
    </message>
    <message>
        <source>&amp;Keep the view of the window</source>
        <translation>Ansicht des &amp;Fensters beibehalten</translation>
    </message>
    <message>
        <source>The panel keeps the camera of the window as it is now, whatever is turned there later</source>
        <translation>Das Teilbild behält die jetzige Kamera des Fensters, was dort auch später gedreht wird</translation>
    </message>
    <message>
        <source>Hemis&amp;pheres</source>
        <translation>He&amp;misphären</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Beide</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Linke</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rechte</translation>
    </message>
    <message>
        <source>S&amp;urface</source>
        <translation>Oberfl&amp;äche</translation>
    </message>
    <message>
        <source>S&amp;cale</source>
        <translation>Maßs&amp;tab</translation>
    </message>
    <message>
        <source>mm of the cortex on a mm of the page. Panels without a scale of their own have the same one.</source>
        <translation>mm des Kortex je mm der Seite. Teilbilder ohne eigenen Maßstab haben denselben.</translation>
    </message>
    <message>
        <source>The common one</source>
        <translation>Der gemeinsame</translation>
    </message>
    <message>
        <source>Letters at the &amp;sides</source>
        <translation>Buchstaben an &amp;den Seiten</translation>
    </message>
    <message>
        <source>L and R, where both hemispheres are drawn</source>
        <translation>L und R, wo beide Hemisphären gezeichnet werden</translation>
    </message>
    <message>
        <source>&amp;Chart</source>
        <translation>&amp;Diagramm</translation>
    </message>
    <message>
        <source>&amp;Map</source>
        <translation>&amp;Karte</translation>
    </message>
    <message>
        <source>What is drawn, or whose bar or chart it is</source>
        <translation>Was gezeichnet wird oder wessen Farbbalken oder Diagramm es ist</translation>
    </message>
    <message>
        <source>Sec&amp;ond map</source>
        <translation>&amp;Zweite Karte</translation>
    </message>
    <message>
        <source>Upwards in the scatter</source>
        <translation>Senkrecht im Streudiagramm</translation>
    </message>
    <message>
        <source>Parcell&amp;ation</source>
        <translation>&amp;Parzellierung</translation>
    </message>
    <message>
        <source>Whose regions are compared</source>
        <translation>Deren Regionen verglichen werden</translation>
    </message>
    <message>
        <source>Sl&amp;ice</source>
        <translation>Schni&amp;tt</translation>
    </message>
    <message>
        <source>P&amp;osition</source>
        <translation>&amp;Position</translation>
    </message>
    <message>
        <source>Of the slice along its axis (R, A or S)</source>
        <translation>Des Schnitts entlang seiner Achse (R, A oder S)</translation>
    </message>
    <message>
        <source>Through the cursor</source>
        <translation>Durch den Cursor</translation>
    </message>
    <message>
        <source>Stim&amp;uli</source>
        <translation>Stim&amp;uli</translation>
    </message>
    <message>
        <source>The most that are shown</source>
        <translation>Höchstens so viele werden gezeigt</translation>
    </message>
    <message>
        <source>Te&amp;xt</source>
        <translation>Te&amp;xt</translation>
    </message>
    <message>
        <source>Long lines are broken at spaces</source>
        <translation>Lange Zeilen werden an Leerzeichen umbrochen</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Ali&amp;gnment</source>
        <translation>Ausrichtun&amp;g</translation>
    </message>
    <message>
        <source>Within the panel</source>
        <translation>Innerhalb des Teilbilds</translation>
    </message>
    <message>
        <source>&amp;Font size</source>
        <translation>Schri&amp;ftgröße</translation>
    </message>
    <message>
        <source>In points</source>
        <translation>In Punkt</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> pt</translation>
    </message>
    <message>
        <source>That of the page</source>
        <translation>Die der Seite</translation>
    </message>
    <message>
        <source>&amp;Bold</source>
        <translation>Fe&amp;tt</translation>
    </message>
</context>
<context>
    <name>fusiform::PanelList</name>
    <message>
        <source>Panels, from front to back</source>
        <translation>Teilbilder, von vorn nach hinten</translation>
    </message>
</context>
<context>
    <name>fusiform::PartialResults</name>
    <message>
        <source>so far</source>
        <translation>vorläufig</translation>
    </message>
</context>
<context>
    <name>fusiform::PinnedCard</name>
    <message>
        <source>Select this place again</source>
        <translation>Diesen Ort wieder auswählen</translation>
    </message>
    <message>
        <source>Remove this card</source>
        <translation>Diese Selektivitätskarte entfernen</translation>
    </message>
    <message>
        <source>Remove the pinned card of %1</source>
        <translation>Die angeheftete Selektivitätskarte von %1 entfernen</translation>
    </message>
    <message>
        <source>Of data that are no longer open</source>
        <translation>Von Daten, die nicht mehr geöffnet sind</translation>
    </message>
    <message>
        <source>Of “%1”, which is no longer open</source>
        <translation>Von „%1“, nicht mehr geöffnet</translation>
    </message>
    <message>
        <source>Ranking stimuli…</source>
        <translation>Stimuli werden geordnet…</translation>
    </message>
    <message>
        <source>Problem: %1</source>
        <translation>Problem: %1</translation>
    </message>
</context>
<context>
    <name>fusiform::PinnedCards</name>
    <message>
        <source>Pinned cards</source>
        <translation>Angeheftete Selektivitätskarten</translation>
    </message>
    <message>
        <source>Pinned cards – Fusiform</source>
        <translation>Angeheftete Selektivitätskarten – Fusiform</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>Show the pinned cards side by side in a window of their own</source>
        <translation>Die angehefteten Selektivitätskarten nebeneinander in einem eigenen Fenster zeigen</translation>
    </message>
    <message>
        <source>Remove all</source>
        <translation>Alle entfernen</translation>
    </message>
    <message>
        <source>Pinned: %1</source>
        <translation>Angeheftet: %1</translation>
    </message>
    <message>
        <source>Put the pinned cards back below the card</source>
        <translation>Die angehefteten Selektivitätskarten wieder unter die Selektivitätskarte setzen</translation>
    </message>
</context>
<context>
    <name>fusiform::PlaceWords</name>
    <message>
        <source>i %1, j %2, k %3</source>
        <translation>i %1, j %2, k %3</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Scanner RAS</source>
        <translation>Scanner-RAS</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, vertex %2</source>
        <translation>%1, Vertex %2</translation>
    </message>
    <message>
        <source>voxel %1</source>
        <translation>Voxel %1</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>Regionen</translation>
    </message>
    <message>
        <source>Cortex</source>
        <translation>Kortex</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Voxel</source>
        <translation>Voxel</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>none of the voxel set here</source>
        <translation>keines des Voxelsatzes an diesem Ort</translation>
    </message>
    <message>
        <source>FreeSurfer tkRAS</source>
        <translation>FreeSurfer-tkRAS</translation>
    </message>
    <message>
        <source>Anatomy</source>
        <translation>Anatomie</translation>
    </message>
</context>
<context>
    <name>fusiform::ProfileWords</name>
    <message>
        <source>%1, vertex %2</source>
        <translation>%1, Vertex %2</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>keine Daten</translation>
    </message>
    <message>
        <source>noise ceiling %1</source>
        <translation>Rauschgrenze %1</translation>
    </message>
</context>
<context>
    <name>fusiform::QueryBar</name>
    <message>
        <source>− %1 (%2)</source>
        <translation>− %1 (%2)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>not found: %1</source>
        <translation>nicht gefunden: %1</translation>
    </message>
    <message>
        <source>Query in words</source>
        <translation>Abfrage in Worten</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Keep this map when the next query is asked</source>
        <translation>Diese Karte behalten, wenn die nächste Abfrage gestellt wird</translation>
    </message>
    <message>
        <source>What responds to …?   food on a table   ·   food − animals</source>
        <translation>Was antwortet auf …?   food on a table   ·   food − animals</translation>
    </message>
    <message>
        <source>Words to look for on the cortex; phrases can be added (+) and taken away (−). Ctrl+F</source>
        <translation>Wörter, nach denen auf dem Kortex gesucht wird; Ausdrücke lassen sich addieren (+) und abziehen (−). Strg+F</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>Regionen</translation>
    </message>
    <message>
        <source>Regions by their mean of the map; one that is chosen is shown on the cortex</source>
        <translation>Regionen nach ihrem Mittelwert der Karte; eine gewählte wird auf dem Kortex gezeigt</translation>
    </message>
    <message>
        <source>Regions that respond most</source>
        <translation>Regionen, die am stärksten antworten</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Es wird gesucht…</translation>
    </message>
    <message>
        <source>%1   %2</source>
        <comment>region, mean</comment>
        <translation>%1   %2</translation>
    </message>
    <message numerus="yes">
        <source>   (only %n voxels)</source>
        <translation>
            <numerusform>   (nur %n Voxel)</numerusform>
            <numerusform>   (nur %n Voxel)</numerusform>
        </translation>
    </message>
    <message>
        <source>Select region %1</source>
        <translation>Region %1 auswählen</translation>
    </message>
    <message>
        <source>Answered by %1</source>
        <translation>Beantwortet von %1</translation>
    </message>
    <message>
        <source>Cancelled. Enter looks again.</source>
        <translation>Abgebrochen. Eingabe sucht erneut.</translation>
    </message>
</context>
<context>
    <name>fusiform::QueryWork</name>
    <message>
        <source>Open captions, or an encoding model with a caption bank, to ask in words.</source>
        <translation>Beschreibungen oder ein Enkodiermodell mit Beschreibungssammlung öffnen, um in Worten zu fragen.</translation>
    </message>
    <message>
        <source>Preparing queries</source>
        <translation>Vorbereiten von Abfragen</translation>
    </message>
    <message>
        <source>Query: %1</source>
        <translation>Abfrage: %1</translation>
    </message>
    <message>
        <source>Remove the query</source>
        <translation>Abfrage entfernen</translation>
    </message>
</context>
<context>
    <name>fusiform::RankingWords</name>
    <message>
        <source>stimulus %1</source>
        <translation>Stimulus %1</translation>
    </message>
    <message>
        <source>%1, rank %2 of %3</source>
        <translation>%1, Rang %2 von %3</translation>
    </message>
</context>
<context>
    <name>fusiform::RecentFiles</name>
    <message>
        <source>Open &amp;Recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Clear list</source>
        <translation>Liste leeren</translation>
    </message>
</context>
<context>
    <name>fusiform::Recovery</name>
    <message>
        <source>Another window has restored or discarded this session already.</source>
        <translation>Ein anderes Fenster hat diese Sitzung schon wiederhergestellt oder verworfen.</translation>
    </message>
</context>
<context>
    <name>fusiform::RecoveryBar</name>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Session that was not closed</source>
        <translation>Nicht geschlossene Sitzung</translation>
    </message>
    <message>
        <source>Which session</source>
        <translation>Welche Sitzung</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>Wiede&amp;rherstellen</translation>
    </message>
    <message>
        <source>Opens the datasets and shows them as they were</source>
        <translation>Öffnet die Datensätze und zeigt sie, wie sie waren</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>Deletes what was autosaved; files stay as they are</source>
        <translation>Löscht das automatisch Gespeicherte; Dateien bleiben, wie sie sind</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
    <message>
        <source>Not now: it is offered again at the next start</source>
        <translation>Jetzt nicht: wird beim nächsten Start wieder angeboten</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>time, names of datasets</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Fusiform was ended before it was closed. Restore what was open on %1: %2?</source>
        <translation>Fusiform wurde nicht ordnungsgemäß geschlossen. Wiederherstellen, was am %1 geöffnet war: %2?</translation>
    </message>
    <message>
        <source>Results that were not saved come back too: %1</source>
        <translation>Auch nicht gespeicherte Ergebnisse werden wiederhergestellt: %1</translation>
    </message>
    <message>
        <source>Not autosaved, so to be computed again: %1</source>
        <translation>Nicht automatisch gespeichert, daher neu zu berechnen: %1</translation>
    </message>
    <message>
        <source>the page of the figure composer</source>
        <translation>die zusammengestellte Abbildungsseite</translation>
    </message>
    <message>
        <source>The page of the figure composer comes back too.</source>
        <translation>Die zusammengestellte Abbildungsseite kommt auch zurück.</translation>
    </message>
    <message>
        <source>The page of the figure composer is damaged and does not come back.</source>
        <translation>Die zusammengestellte Abbildungsseite ist beschädigt und kommt nicht zurück.</translation>
    </message>
</context>
<context>
    <name>fusiform::RegionBars</name>
    <message>
        <source>Mean score in every region</source>
        <translation>Mittleres Gütemaß in jeder Region</translation>
    </message>
    <message>
        <source>%1: no data</source>
        <translation>%1: keine Daten</translation>
    </message>
    <message>
        <source>%1: %2 (%3 to %4)</source>
        <translation>%1: %2 (%3 bis %4)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>mean of %n voxels</source>
        <translation>
            <numerusform>Mittel von %n Voxel</numerusform>
            <numerusform>Mittel von %n Voxeln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>mean of %n vertices</source>
        <translation>
            <numerusform>Mittel von %n Vertex</numerusform>
            <numerusform>Mittel von %n Vertices</numerusform>
        </translation>
    </message>
    <message>
        <source>Few of them: the interval says little.</source>
        <translation>Nur wenige: das Intervall sagt kaum etwas aus.</translation>
    </message>
</context>
<context>
    <name>fusiform::RegionPanel</name>
    <message>
        <source>&amp;Regions of</source>
        <translation>Re&amp;gionen von</translation>
    </message>
    <message>
        <source>The parcellation whose regions are compared</source>
        <translation>Die Parzellierung, deren Regionen verglichen werden</translation>
    </message>
    <message>
        <source>&amp;Bars</source>
        <translation>Ba&amp;lken</translation>
    </message>
    <message>
        <source>A bar for every layer of the model, or for the layer shown</source>
        <translation>Ein Balken für jede Schicht des Modells oder für die gezeigte Schicht</translation>
    </message>
    <message>
        <source>all layers</source>
        <translation>alle Schichten</translation>
    </message>
    <message>
        <source>layer shown</source>
        <translation>gezeigte Schicht</translation>
    </message>
    <message>
        <source>&amp;Order</source>
        <translation>Re&amp;ihenfolge</translation>
    </message>
    <message>
        <source>The order of the regions</source>
        <translation>Die Reihenfolge der Regionen</translation>
    </message>
    <message>
        <source>as listed</source>
        <translation>wie aufgelistet</translation>
    </message>
    <message>
        <source>highest first</source>
        <translation>höchste zuerst</translation>
    </message>
    <message>
        <source>by best layer</source>
        <translation>nach bester Schicht</translation>
    </message>
    <message>
        <source>No parcellation is loaded.</source>
        <translation>Keine Parzellierung ist geladen.</translation>
    </message>
    <message>
        <source>Show a map of scores on top to see its mean in every region.</source>
        <translation>Eine Gütekarte obenauf zeigen, um ihren Mittelwert in jeder Region zu sehen.</translation>
    </message>
    <message>
        <source>Mean scores of regions</source>
        <translation>Mittlere Gütemaße der Regionen</translation>
    </message>
    <message>
        <source>The regions were not computed.</source>
        <translation>Die Regionen wurden nicht berechnet.</translation>
    </message>
    <message>
        <source>The map has no values in the regions of this parcellation.</source>
        <translation>Die Karte hat keine Werte in den Regionen dieser Parzellierung.</translation>
    </message>
    <message>
        <source>Select region %1</source>
        <translation>Region %1 auswählen</translation>
    </message>
    <message>
        <source>Clear the selection</source>
        <translation>Auswahl aufheben</translation>
    </message>
</context>
<context>
    <name>fusiform::RunPlanBox</name>
    <message>
        <source>less than a second</source>
        <translation>weniger als eine Sekunde</translation>
    </message>
    <message numerus="yes">
        <source>about %n s</source>
        <translation>
            <numerusform>etwa %n s</numerusform>
            <numerusform>etwa %n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n min</source>
        <translation>
            <numerusform>etwa %n min</numerusform>
            <numerusform>etwa %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n h</source>
        <translation>
            <numerusform>etwa %n h</numerusform>
            <numerusform>etwa %n h</numerusform>
        </translation>
    </message>
    <message>
        <source>needs about %1</source>
        <translation>benötigt etwa %1</translation>
    </message>
    <message>
        <source>needs about %1; %2 are free</source>
        <translation>benötigt etwa %1; %2 sind frei</translation>
    </message>
    <message>
        <source>Expected %1, found %2.</source>
        <translation>Erwartet: %1, gefunden: %2.</translation>
    </message>
    <message>
        <source>What to do: %1.</source>
        <translation>Abhilfe: %1.</translation>
    </message>
    <message>
        <source>What this run will do</source>
        <translation>Was diese Ausführung tun wird</translation>
    </message>
    <message>
        <source>Looking at what this will do…</source>
        <translation>Es wird geprüft, was diese Ausführung tun wird…</translation>
    </message>
    <message>
        <source>Memory: %1</source>
        <translation>Speicher: %1</translation>
    </message>
    <message>
        <source>. It would not fit: close other programs, or choose fewer layers.</source>
        <translation>. Das passt nicht hinein: andere Programme schließen oder weniger Schichten wählen.</translation>
    </message>
    <message>
        <source>Time: %1 on this computer</source>
        <translation>Zeit: %1 auf diesem Rechner</translation>
    </message>
</context>
<context>
    <name>fusiform::SamplingEditor</name>
    <message>
        <source>nearest voxel</source>
        <translation>nächstes Voxel</translation>
    </message>
    <message>
        <source>trilinear</source>
        <translation>trilinear</translation>
    </message>
    <message>
        <source>cubic</source>
        <translation>kubisch</translation>
    </message>
    <message>
        <source>all of the ribbon</source>
        <translation>ganzes Kortexband</translation>
    </message>
    <message>
        <source>How the volume is brought onto the cortex</source>
        <translation>Wie das Volumen auf den Kortex gebracht wird</translation>
    </message>
    <message>
        <source>How the volume is brought onto the cortex: from one voxel, between voxels, or as the mean over the tissue between white and pial round each vertex</source>
        <translation>Wie das Volumen auf den Kortex gebracht wird: aus einem Voxel, zwischen Voxeln oder als Mittel über das Gewebe zwischen weißer Substanz und Pia um jeden Vertex</translation>
    </message>
    <message>
        <source>Fro&amp;m voxels</source>
        <translation>Aus V&amp;oxeln</translation>
    </message>
    <message>
        <source>Depth in the cortex</source>
        <translation>Tiefe im Kortex</translation>
    </message>
    <message>
        <source>Depth in the cortex: white surface on the left (0), pial on the right (1)</source>
        <translation>Tiefe im Kortex: weiße Substanz links (0), Pia rechts (1)</translation>
    </message>
    <message>
        <source>&amp;Depth</source>
        <translation>&amp;Tiefe</translation>
    </message>
    <message>
        <source>Mean over de&amp;pths</source>
        <translation>Mittel ü&amp;ber Tiefen</translation>
    </message>
    <message>
        <source>Averages five depths between white and pial instead of taking one</source>
        <translation>Mittelt fünf Tiefen zwischen weißer Substanz und Pia, statt eine zu verwenden</translation>
    </message>
</context>
<context>
    <name>fusiform::ScatterPanel</name>
    <message>
        <source>&amp;Points</source>
        <translation>&amp;Punkte</translation>
    </message>
    <message>
        <source>What the points are, and what places them</source>
        <translation>Was die Punkte sind und was sie anordnet</translation>
    </message>
    <message>
        <source>&amp;Across</source>
        <translation>&amp;Waagerecht</translation>
    </message>
    <message>
        <source>The axis to the right</source>
        <translation>Die Achse nach rechts</translation>
    </message>
    <message>
        <source>&amp;Up</source>
        <translation>&amp;Senkrecht</translation>
    </message>
    <message>
        <source>The axis upwards</source>
        <translation>Die Achse nach oben</translation>
    </message>
    <message>
        <source>&amp;Colour</source>
        <translation>&amp;Farbe</translation>
    </message>
    <message>
        <source>What the colours of the points say</source>
        <translation>Was die Farben der Punkte bedeuten</translation>
    </message>
    <message>
        <source>Lasso</source>
        <translation>Lasso</translation>
    </message>
    <message>
        <source>Drag round points instead of over a rectangle. Shift adds, Alt subtracts, both intersect.</source>
        <translation>Um Punkte herum ziehen statt über ein Rechteck. Umschalt fügt hinzu, Alt zieht ab, beide bilden die Schnittmenge.</translation>
    </message>
    <message>
        <source>Map of selected stimuli</source>
        <translation>Karte der ausgewählten Stimuli</translation>
    </message>
    <message>
        <source>Shows which voxels respond more to the selected stimuli than to the others</source>
        <translation>Zeigt, welche Voxel auf die ausgewählten Stimuli stärker antworten als auf die übrigen</translation>
    </message>
    <message>
        <source>Neither an encoding model, an embedding nor positions are loaded.</source>
        <translation>Weder ein Enkodiermodell noch ein Embedding noch Positionen sind geladen.</translation>
    </message>
    <message>
        <source>Working out components…</source>
        <translation>Komponenten werden berechnet…</translation>
    </message>
    <message>
        <source>Components for the scatter</source>
        <translation>Komponenten für das Streudiagramm</translation>
    </message>
    <message>
        <source>The components were not worked out.</source>
        <translation>Die Komponenten wurden nicht berechnet.</translation>
    </message>
    <message>
        <source>top map</source>
        <translation>oberste Karte</translation>
    </message>
    <message>
        <source>region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>response of the selected voxels</source>
        <translation>Antwort der ausgewählten Voxel</translation>
    </message>
    <message>
        <source>category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>plain</source>
        <translation>einfarbig</translation>
    </message>
    <message>
        <source>Select stimuli in the scatter</source>
        <translation>Stimuli im Streudiagramm auswählen</translation>
    </message>
    <message numerus="yes">
        <source>%n voxels</source>
        <translation>
            <numerusform>%n Voxel</numerusform>
            <numerusform>%n Voxel</numerusform>
        </translation>
    </message>
    <message>
        <source>Select voxels in the scatter</source>
        <translation>Voxel im Streudiagramm auswählen</translation>
    </message>
    <message>
        <source>Select a stimulus in the scatter</source>
        <translation>Stimulus im Streudiagramm auswählen</translation>
    </message>
    <message>
        <source>voxel %1</source>
        <translation>Voxel %1</translation>
    </message>
    <message>
        <source>stimulus %1</source>
        <translation>Stimulus %1</translation>
    </message>
    <message>
        <source>%1 of %2 selected</source>
        <translation>%1 von %2 ausgewählt</translation>
    </message>
</context>
<context>
    <name>fusiform::ScatterView</name>
    <message>
        <source>Scatter</source>
        <translation>Streudiagramm</translation>
    </message>
    <message>
        <source>Plus and minus zoom, arrow keys shift, Home shows all points</source>
        <translation>Plus und Minus zoomen, Pfeiltasten verschieben, Pos1 zeigt alle Punkte</translation>
    </message>
</context>
<context>
    <name>fusiform::ScatterWords</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>PC %1 (%2 % of variance)</source>
        <translation>PC %1 (%2 % der Varianz)</translation>
    </message>
    <message>
        <source>Select voxels to see what they respond to.</source>
        <translation>Voxel auswählen, um zu sehen, worauf sie antworten.</translation>
    </message>
    <message>
        <source>response of voxel %1, %2 to %3</source>
        <translation>Antwort von Voxel %1, %2 bis %3</translation>
    </message>
    <message>
        <source>mean response of %1 voxels, %2 to %3</source>
        <translation>mittlere Antwort von %1 Voxeln, %2 bis %3</translation>
    </message>
    <message>
        <source>category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Voxels: weights of %1</source>
        <translation>Voxel: Gewichte von %1</translation>
    </message>
    <message>
        <source>Stimuli: %1</source>
        <translation>Stimuli: %1</translation>
    </message>
    <message>
        <source>Voxels: %1</source>
        <translation>Voxel: %1</translation>
    </message>
    <message>
        <source>%1, axis %2</source>
        <translation>%1, Achse %2</translation>
    </message>
</context>
<context>
    <name>fusiform::ScoreBars</name>
    <message>
        <source> · noise ceiling %1</source>
        <translation> · Rauschgrenze %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>fusiform::SeedWork</name>
    <message>
        <source>Connections of the selected place</source>
        <translation>Verbindungen des ausgewählten Ortes</translation>
    </message>
    <message>
        <source>Show connections</source>
        <translation>Verbindungen zeigen</translation>
    </message>
</context>
<context>
    <name>fusiform::SelectionBar</name>
    <message>
        <source>New selection</source>
        <translation>Neue Auswahl</translation>
    </message>
    <message>
        <source>Add to the selection</source>
        <translation>Zur Auswahl hinzufügen</translation>
    </message>
    <message>
        <source>Subtract from the selection</source>
        <translation>Von der Auswahl abziehen</translation>
    </message>
    <message>
        <source>Intersect with the selection</source>
        <translation>Schnittmenge mit der Auswahl</translation>
    </message>
    <message>
        <source>Tool to select</source>
        <translation>Auswahlwerkzeug</translation>
    </message>
    <message>
        <source>How it joins the selection</source>
        <translation>Wie es mit der Auswahl verknüpft wird</translation>
    </message>
    <message>
        <source>Keys do the same for one stroke: Shift adds, Alt subtracts, both intersect</source>
        <translation>Tasten bewirken dasselbe für einen Zug: Umschalt fügt hinzu, Alt zieht ab, beide bilden die Schnittmenge</translation>
    </message>
    <message>
        <source>&amp;Radius</source>
        <translation>&amp;Radius</translation>
    </message>
    <message>
        <source>Radius of the brush</source>
        <translation>Radius des Pinsels</translation>
    </message>
    <message>
        <source>Along the cortex; the keys [ and ] change it</source>
        <translation>Entlang des Kortex; die Tasten [ und ] ändern ihn</translation>
    </message>
    <message>
        <source> mm</source>
        <translation> mm</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Back to turning and picking</source>
        <translation>Zurück zum Drehen und Anklicken</translation>
    </message>
    <message>
        <source>Lasso: draw round a part of the cortex. Ctrl turns it.</source>
        <translation>Lasso: einen Teil des Kortex umfahren. Strg dreht ihn.</translation>
    </message>
    <message>
        <source>Polygon: click its corners, double-click the last. Ctrl turns it.</source>
        <translation>Polygon: seine Ecken anklicken, die letzte doppelt. Strg dreht den Kortex.</translation>
    </message>
    <message>
        <source>Brush: paint on the cortex. Ctrl turns it.</source>
        <translation>Pinsel: auf den Kortex malen. Strg dreht ihn.</translation>
    </message>
</context>
<context>
    <name>fusiform::SelectionTool</name>
    <message>
        <source>lasso</source>
        <translation>Lasso</translation>
    </message>
    <message>
        <source>polygon</source>
        <translation>Polygon</translation>
    </message>
    <message>
        <source>Select by lasso</source>
        <translation>Mit dem Lasso auswählen</translation>
    </message>
    <message>
        <source>Select by polygon</source>
        <translation>Mit dem Polygon auswählen</translation>
    </message>
    <message>
        <source>brush</source>
        <translation>Pinsel</translation>
    </message>
    <message>
        <source>Select by brush</source>
        <translation>Mit dem Pinsel auswählen</translation>
    </message>
    <message>
        <source>Select a place on the cortex first, from which to grow.</source>
        <translation>Zuerst einen Ort auf dem Kortex auswählen, von dem aus die Auswahl wächst.</translation>
    </message>
    <message>
        <source>Give the top map a threshold first: the selection grows up to it.</source>
        <translation>Zuerst der obersten Karte eine Schwelle geben: die Auswahl wächst bis zu ihr.</translation>
    </message>
    <message>
        <source>The top map does not pass its threshold at the selected place.</source>
        <translation>Die oberste Karte genügt am ausgewählten Ort ihrer Schwelle nicht.</translation>
    </message>
    <message>
        <source>grown</source>
        <translation>gewachsen</translation>
    </message>
    <message>
        <source>Grow to the threshold</source>
        <translation>Bis zur Schwelle wachsen</translation>
    </message>
    <message>
        <source>No parcel is known at the selected place.</source>
        <translation>Am ausgewählten Ort ist keine Region bekannt.</translation>
    </message>
    <message>
        <source>Select region %1</source>
        <translation>Region %1 auswählen</translation>
    </message>
    <message>
        <source>inverted</source>
        <translation>umgekehrt</translation>
    </message>
    <message>
        <source>Invert the selection</source>
        <translation>Auswahl umkehren</translation>
    </message>
    <message>
        <source>Clear the selection</source>
        <translation>Auswahl aufheben</translation>
    </message>
    <message>
        <source>selection</source>
        <translation>Auswahl</translation>
    </message>
</context>
<context>
    <name>fusiform::SelectivityCard</name>
    <message>
        <source>Pin</source>
        <translation>Anheften</translation>
    </message>
    <message>
        <source>Ranking stimuli…</source>
        <translation>Stimuli werden geordnet…</translation>
    </message>
    <message>
        <source>Problem: %1</source>
        <translation>Problem: %1</translation>
    </message>
    <message>
        <source>Remove a pinned card</source>
        <translation>Angeheftete Selektivitätskarte entfernen</translation>
    </message>
    <message>
        <source>Follow mouse</source>
        <translation>Der Maus folgen</translation>
    </message>
    <message>
        <source>Show the place under the mouse (H)</source>
        <translation>Den Ort unter dem Mauszeiger zeigen (H)</translation>
    </message>
    <message>
        <source>Keep a copy of this card, to compare</source>
        <translation>Eine Kopie dieser Selektivitätskarte zum Vergleichen behalten</translation>
    </message>
    <message>
        <source>Hovered</source>
        <translation>Unter der Maus</translation>
    </message>
    <message>
        <source>Selected</source>
        <translation>Ausgewählt</translation>
    </message>
    <message>
        <source>Pin a card</source>
        <translation>Selektivitätskarte anheften</translation>
    </message>
</context>
<context>
    <name>fusiform::SeriesBar</name>
    <message>
        <source>Layers or frames of the overlay</source>
        <translation>Schichten oder Einzelbilder der Überlagerung</translation>
    </message>
    <message>
        <source>Previous (−)</source>
        <translation>Zurück (−)</translation>
    </message>
    <message>
        <source>Play (space in a view)</source>
        <translation>Abspielen (Leertaste in einer Ansicht)</translation>
    </message>
    <message>
        <source>Next (+)</source>
        <translation>Weiter (+)</translation>
    </message>
    <message>
        <source>Speed of playing</source>
        <translation>Abspielgeschwindigkeit</translation>
    </message>
    <message>
        <source>Steps a second while playing</source>
        <translation>Schritte je Sekunde beim Abspielen</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>Begin again after the last</source>
        <translation>Nach dem letzten von vorn beginnen</translation>
    </message>
    <message>
        <source>Same range</source>
        <translation>Gleicher Bereich</translation>
    </message>
    <message>
        <source>One range of colours that holds all of the series, so that colours can be compared</source>
        <translation>Ein Farbbereich, der die ganze Folge umfasst, sodass sich Farben vergleichen lassen</translation>
    </message>
    <message>
        <source>Pause (space in a view)</source>
        <translation>Anhalten (Leertaste in einer Ansicht)</translation>
    </message>
    <message>
        <source>Frame shown</source>
        <translation>Gezeigtes Einzelbild</translation>
    </message>
    <message>
        <source>Layer shown</source>
        <translation>Gezeigte Schicht</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Frame %1</source>
        <translation>Einzelbild %1</translation>
    </message>
    <message>
        <source>Layer %1</source>
        <translation>Schicht %1</translation>
    </message>
    <message>
        <source>Range of all layers</source>
        <translation>Bereich aller Schichten</translation>
    </message>
    <message>
        <source>Same range for all layers</source>
        <translation>Gleicher Bereich für alle Schichten</translation>
    </message>
</context>
<context>
    <name>fusiform::Session</name>
    <message>
        <source>Show new maps</source>
        <translation>Neue Karten zeigen</translation>
    </message>
    <message>
        <source>Select a place</source>
        <translation>Ort auswählen</translation>
    </message>
</context>
<context>
    <name>fusiform::ShortcutOverlay</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>Mouse</source>
        <translation>Maus</translation>
    </message>
    <message>
        <source>%1 (in use)</source>
        <translation>%1 (aktiv)</translation>
    </message>
    <message>
        <source>Turning: %1. Both are chosen under View, Mouse.</source>
        <translation>Drehen: %1. Beides wird im Menü „Ansicht“ unter „Maus“ gewählt.</translation>
    </message>
</context>
<context>
    <name>fusiform::SlicePanel</name>
    <message>
        <source>%1 slice</source>
        <translation>%1schnitt</translation>
    </message>
    <message>
        <source>Slice</source>
        <translation>Schnitt</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>All three slices</source>
        <translation>Alle drei Schnitte</translation>
    </message>
    <message>
        <source>The three slices through the cursor</source>
        <translation>Die drei Schnitte durch den Cursor</translation>
    </message>
    <message>
        <source>All slices</source>
        <translation>Alle Schnitte</translation>
    </message>
    <message>
        <source>Neurological: the subject&apos;s left is on the left. Radiological: it is on the right, as seen from the feet.</source>
        <translation>Neurologisch: links ist die linke Seite der Versuchsperson. Radiologisch: sie ist rechts, von den Füßen aus gesehen.</translation>
    </message>
    <message>
        <source>Sides of slices</source>
        <translation>Seiten der Schnitte</translation>
    </message>
    <message>
        <source>Radiological</source>
        <translation>Radiologisch</translation>
    </message>
    <message>
        <source>Neurological</source>
        <translation>Neurologisch</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>anatomy: %1</source>
        <translation>Anatomie: %1</translation>
    </message>
    <message>
        <source>Click the slice to select a place</source>
        <translation>Schnitt anklicken, um einen Ort auszuwählen</translation>
    </message>
</context>
<context>
    <name>fusiform::SliceView</name>
    <message>
        <source>Arrow keys move the cursor, Page Up and Page Down step through slices</source>
        <translation>Pfeiltasten bewegen den Cursor, Bild auf und Bild ab blättern durch die Schnitte</translation>
    </message>
    <message>
        <source>No volume loaded. Drop an anatomical image or a volume map here.</source>
        <translation>Kein Volumen geladen. Ein anatomisches Bild oder eine Volumenkarte hierher ziehen.</translation>
    </message>
</context>
<context>
    <name>fusiform::StimulusGallery</name>
    <message>
        <source>Ranking stimuli of %1…</source>
        <translation>Stimuli werden geordnet: %1…</translation>
    </message>
    <message>
        <source>&amp;Of</source>
        <translation>Aus&amp;wahl</translation>
    </message>
    <message>
        <source>Whose preferred stimuli</source>
        <translation>Wessen bevorzugte Stimuli</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Work it out</source>
        <translation>Berechnen</translation>
    </message>
    <message>
        <source>Predicted, most preferred</source>
        <translation>Vorhergesagt, am meisten bevorzugt</translation>
    </message>
    <message>
        <source>Measured, most preferred</source>
        <translation>Gemessen, am meisten bevorzugt</translation>
    </message>
    <message>
        <source>Predicted, least preferred</source>
        <translation>Vorhergesagt, am wenigsten bevorzugt</translation>
    </message>
    <message>
        <source>Measured, least preferred</source>
        <translation>Gemessen, am wenigsten bevorzugt</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>No voxel set is loaded.</source>
        <translation>Kein Voxelsatz ist geladen.</translation>
    </message>
    <message>
        <source>Select a voxel or a region to see which stimuli it prefers.</source>
        <translation>Ein Voxel oder eine Region auswählen, um zu sehen, welche Stimuli es oder sie bevorzugt.</translation>
    </message>
    <message>
        <source>Problem: %1 %2</source>
        <translation>Problem: %1 %2</translation>
    </message>
    <message>
        <source>Preferred stimuli of %1</source>
        <translation>Bevorzugte Stimuli: %1</translation>
    </message>
    <message>
        <source>The stimuli were not ranked.</source>
        <translation>Die Stimuli wurden nicht geordnet.</translation>
    </message>
    <message>
        <source>No voxel of the voxel set lies in %1.</source>
        <translation>Kein Voxel des Voxelsatzes liegt in %1.</translation>
    </message>
    <message>
        <source>Neither responses nor an encoding model with its embedding are loaded.</source>
        <translation>Weder Antworten noch ein Enkodiermodell mit seinem Embedding sind geladen.</translation>
    </message>
    <message>
        <source>one voxel</source>
        <translation>ein Voxel</translation>
    </message>
    <message>
        <source>mean of %1 voxels</source>
        <translation>Mittel von %1 Voxeln</translation>
    </message>
    <message>
        <source> · predictions of %1</source>
        <translation> · Vorhersagen von %1</translation>
    </message>
    <message>
        <source>The voxel at the cursor, what is selected, or the cluster at the cursor</source>
        <translation>Das Voxel am Cursor, die Auswahl oder der Cluster am Cursor</translation>
    </message>
    <message>
        <source>Selected stimuli</source>
        <translation>Ausgewählte Stimuli</translation>
    </message>
    <message>
        <source>in their order</source>
        <translation>in ihrer Reihenfolge</translation>
    </message>
    <message>
        <source>by the response of one voxel</source>
        <translation>nach der Antwort eines Voxels</translation>
    </message>
    <message>
        <source>by the mean response of %1 voxels</source>
        <translation>nach der mittleren Antwort von %1 Voxeln</translation>
    </message>
</context>
<context>
    <name>fusiform::StimulusList</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>fusiform::StimulusPicture</name>
    <message>
        <source>The picture is missing: there is no file %1</source>
        <translation>Das Bild fehlt: es gibt keine Datei %1</translation>
    </message>
    <message>
        <source>The picture cannot be read (%1): %2</source>
        <translation>Das Bild lässt sich nicht lesen (%1): %2</translation>
    </message>
    <message>
        <source>This stimulus has no picture.</source>
        <translation>Dieser Stimulus hat kein Bild.</translation>
    </message>
</context>
<context>
    <name>fusiform::StimulusStrip</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>fusiform::StimulusViewer</name>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>Vorhergesagt</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>No caption</source>
        <translation>Keine Beschreibung</translation>
    </message>
    <message>
        <source>Stimulus</source>
        <translation>Stimulus</translation>
    </message>
    <message>
        <source>×</source>
        <translation>×</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>◀</source>
        <translation>◀</translation>
    </message>
    <message>
        <source>Previous (←)</source>
        <translation>Zurück (←)</translation>
    </message>
    <message>
        <source>▶</source>
        <translation>▶</translation>
    </message>
    <message>
        <source>Next (→)</source>
        <translation>Weiter (→)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>fusiform::SubjectDialog</name>
    <message>
        <source>Surfaces</source>
        <translation>Oberflächen</translation>
    </message>
    <message>
        <source>Anatomy</source>
        <translation>Anatomie</translation>
    </message>
    <message>
        <source>Parcellations</source>
        <translation>Parzellierungen</translation>
    </message>
    <message>
        <source>Maps</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>Responses</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Other files</source>
        <translation>Andere Dateien</translation>
    </message>
    <message>
        <source>%1 (curvature)</source>
        <translation>%1 (Krümmung)</translation>
    </message>
    <message>
        <source>%1 (sulcal depth)</source>
        <translation>%1 (Sulcustiefe)</translation>
    </message>
    <message>
        <source>%1 (voxel set)</source>
        <translation>%1 (Voxelsatz)</translation>
    </message>
    <message>
        <source>%1 (noise ceiling)</source>
        <translation>%1 (Rauschgrenze)</translation>
    </message>
    <message>
        <source>Open subject</source>
        <translation>Versuchsperson öffnen</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Versuchsperson</translation>
    </message>
    <message>
        <source>S&amp;ubject</source>
        <translation>&amp;Versuchsperson</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>&amp;Save and open</source>
        <translation>&amp;Speichern und öffnen</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Raum</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>Dataset file</source>
        <translation>Datensatzdatei</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>D&amp;urchsuchen…</translation>
    </message>
    <message>
        <source>&amp;Dataset file</source>
        <translation>&amp;Datensatzdatei</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%1 of %2 chosen</source>
        <translation>%1 von %2 ausgewählt</translation>
    </message>
    <message>
        <source>%1 only listed</source>
        <translation>%1 nur aufgelistet</translation>
    </message>
    <message>
        <source>Choose at least one thing</source>
        <translation>Mindestens eines auswählen</translation>
    </message>
    <message>
        <source>Say where the dataset file shall be.</source>
        <translation>Angeben, wo die Datensatzdatei liegen soll.</translation>
    </message>
    <message>
        <source>%1 is a folder.</source>
        <translation>%1 ist ein Ordner.</translation>
    </message>
    <message>
        <source>Expected %1, found %2: %3</source>
        <translation>Erwartet: %1, gefunden: %2: %3</translation>
    </message>
    <message>
        <source>Datasets (*%1)</source>
        <translation>Datensätze (*%1)</translation>
    </message>
    <message>
        <source>Series of frames</source>
        <translation>Folge von Einzelbildern</translation>
    </message>
    <message>
        <source>Connectomes</source>
        <translation>Konnektome</translation>
    </message>
    <message>
        <source>%1 (responses)</source>
        <translation>%1 (Antworten)</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiteres</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>What the choice changed</source>
        <translation>Was die Wahl verändert hat</translation>
    </message>
</context>
<context>
    <name>fusiform::SubjectOpening</name>
    <message>
        <source>Look through %1</source>
        <translation>%1 durchsuchen</translation>
    </message>
    <message>
        <source>Nothing in %1 can be opened: neither a subject of FreeSurfer, BIDS, pycortex or NSD, nor files of a known format.</source>
        <translation>In %1 lässt sich nichts öffnen: weder eine Versuchsperson von FreeSurfer, BIDS, pycortex oder NSD noch Dateien eines bekannten Formats.</translation>
    </message>
    <message>
        <source>Write %1</source>
        <translation>%1 schreiben</translation>
    </message>
</context>
<context>
    <name>fusiform::SwipeHandle</name>
    <message>
        <source>Line between the two maps</source>
        <translation>Linie zwischen den beiden Karten</translation>
    </message>
    <message>
        <source>Drag, or press the arrow keys: the first map is shown on the left, the second on the right</source>
        <translation>Ziehen oder die Pfeiltasten drücken: links wird die erste Karte gezeigt, rechts die zweite</translation>
    </message>
</context>
<context>
    <name>fusiform::TaskIndicator</name>
    <message>
        <source>Running task</source>
        <translation>Laufende Aufgabe</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>%1
Click to see all tasks</source>
        <translation>%1
Klicken, um alle Aufgaben zu sehen</translation>
    </message>
</context>
<context>
    <name>fusiform::TasksDock</name>
    <message numerus="yes">
        <source>%n s left</source>
        <translation>
            <numerusform>noch %n s</numerusform>
            <numerusform>noch %n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min left</source>
        <translation>
            <numerusform>noch %n min</numerusform>
            <numerusform>noch %n min</numerusform>
        </translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>Nothing is running.</source>
        <translation>Es läuft keine Aufgabe.</translation>
    </message>
    <message>
        <source>Progress of %1</source>
        <translation>Fortschritt: %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel %1</source>
        <translation>Abbrechen: %1</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1 h %2 min left</source>
        <translation>noch %1 h %2 min</translation>
    </message>
    <message>
        <source>Waiting for %1, which is paused</source>
        <translation>Wartet auf „%1“ (angehalten)</translation>
    </message>
    <message>
        <source>Waiting for %1</source>
        <translation>Wartet auf „%1“</translation>
    </message>
    <message>
        <source>Pausing…</source>
        <translation>Wird angehalten…</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Paused: %1</source>
        <translation>Angehalten: %1</translation>
    </message>
    <message>
        <source>Stop this and drop what it has found so far</source>
        <translation>Abbrechen und verwerfen, was bisher gefunden wurde</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Resume %1</source>
        <translation>Fortsetzen: %1</translation>
    </message>
    <message>
        <source>Pause %1</source>
        <translation>Anhalten: %1</translation>
    </message>
    <message>
        <source>Go on where it stopped</source>
        <translation>Dort weitermachen, wo angehalten wurde</translation>
    </message>
    <message>
        <source>Leave the processor to others for a while; what was done so far is kept</source>
        <translation>Den Prozessor eine Weile anderen überlassen; was bisher getan wurde, bleibt erhalten</translation>
    </message>
</context>
<context>
    <name>fusiform::VtkCanvas</name>
    <message>
        <source>This display has no OpenGL 3.2, which is needed to draw here.
Install a driver for the graphics card, or Mesa (Debian: libgl1-mesa-dri).</source>
        <translation>Diese Anzeige hat kein OpenGL 3.2, das hier zum Zeichnen gebraucht wird.
Installieren Sie einen Treiber für die Grafikkarte oder Mesa (Debian: libgl1-mesa-dri).</translation>
    </message>
</context>
<context>
    <name>fusiform::WindowActions</name>
    <message>
        <source>White matter</source>
        <translation>Weiße Substanz</translation>
    </message>
    <message>
        <source>Midthickness</source>
        <translation>Mittlere Dicke</translation>
    </message>
    <message>
        <source>Pial</source>
        <translation>Pial</translation>
    </message>
    <message>
        <source>Inflated</source>
        <translation>Aufgeblasen</translation>
    </message>
    <message>
        <source>Very inflated</source>
        <translation>Stark aufgeblasen</translation>
    </message>
    <message>
        <source>Sphere</source>
        <translation>Kugel</translation>
    </message>
    <message>
        <source>Flat</source>
        <translation>Flach</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Öffnen…</translation>
    </message>
    <message>
        <source>Open the &amp;demonstration</source>
        <translation>&amp;Demonstration öffnen</translation>
    </message>
    <message>
        <source>&amp;Save session…</source>
        <translation>Sitzung &amp;speichern…</translation>
    </message>
    <message>
        <source>&amp;Export figure…</source>
        <translation>Abbildung e&amp;xportieren…</translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation>Ctrl+E</translation>
    </message>
    <message>
        <source>&amp;Close everything</source>
        <translation>&amp;Alles schließen</translation>
    </message>
    <message>
        <source>Ctrl+W</source>
        <translation>Ctrl+W</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Ctrl+Q</source>
        <translation>Ctrl+Q</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Ctrl+Z</source>
        <translation>Ctrl+Z</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>Ctrl+Shift+Z</source>
        <translation>Ctrl+Shift+Z</translation>
    </message>
    <message>
        <source>Ctrl+Y</source>
        <translation>Ctrl+Y</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Outlines</source>
        <translation>&amp;Umrisse</translation>
    </message>
    <message>
        <source>Show or hide out&amp;lines</source>
        <translation>Umrisse ein- oder aus&amp;blenden</translation>
    </message>
    <message>
        <source>&amp;Curvature</source>
        <translation>&amp;Krümmung</translation>
    </message>
    <message>
        <source>Curvature</source>
        <translation>Krümmung</translation>
    </message>
    <message>
        <source>&amp;Next layer</source>
        <translation>&amp;Nächste Schicht</translation>
    </message>
    <message>
        <source>P&amp;revious layer</source>
        <translation>&amp;Vorherige Schicht</translation>
    </message>
    <message>
        <source>Look &amp;from</source>
        <translation>Blick&amp;richtung</translation>
    </message>
    <message>
        <source>Rese&amp;t view</source>
        <translation>Ansicht &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>Ctrl+R</source>
        <translation>Ctrl+R</translation>
    </message>
    <message>
        <source>Surface %1</source>
        <translation>Oberfläche %1</translation>
    </message>
    <message>
        <source>Left hemisphere</source>
        <translation>Linke Hemisphäre</translation>
    </message>
    <message>
        <source>Shift+L</source>
        <translation>Shift+L</translation>
    </message>
    <message>
        <source>Right hemisphere</source>
        <translation>Rechte Hemisphäre</translation>
    </message>
    <message>
        <source>Shift+R</source>
        <translation>Shift+R</translation>
    </message>
    <message>
        <source>Slice</source>
        <translation>Schnitt</translation>
    </message>
    <message>
        <source>Sagittal slice</source>
        <translation>Sagittalschnitt</translation>
    </message>
    <message>
        <source>Alt+X</source>
        <translation>Alt+X</translation>
    </message>
    <message>
        <source>Coronal slice</source>
        <translation>Koronalschnitt</translation>
    </message>
    <message>
        <source>Alt+Y</source>
        <translation>Alt+Y</translation>
    </message>
    <message>
        <source>Axial slice</source>
        <translation>Axialschnitt</translation>
    </message>
    <message>
        <source>Alt+Z</source>
        <translation>Alt+Z</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>&amp;Analysis</source>
        <translation>A&amp;nalyse</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;About Fusiform</source>
        <translation>&amp;Über Fusiform</translation>
    </message>
    <message>
        <source>Not now: %1</source>
        <translation>Derzeit nicht möglich: %1</translation>
    </message>
    <message>
        <source>Outlines</source>
        <translation>Umrisse</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Hemispheres</source>
        <translation>Hemisphären</translation>
    </message>
    <message>
        <source>Open s&amp;ubject…</source>
        <translation>&amp;Versuchsperson öffnen…</translation>
    </message>
    <message>
        <source>Ctrl+Shift+O</source>
        <translation>Ctrl+Shift+O</translation>
    </message>
    <message>
        <source>Save &amp;map as…</source>
        <translation>&amp;Karte speichern unter…</translation>
    </message>
    <message>
        <source>Ctrl+Shift+S</source>
        <translation>Ctrl+Shift+S</translation>
    </message>
    <message>
        <source>Save a&amp;ll maps…</source>
        <translation>Alle Ka&amp;rten speichern…</translation>
    </message>
    <message>
        <source>Save &amp;results…</source>
        <translation>Er&amp;gebnisse speichern…</translation>
    </message>
    <message>
        <source>File &amp;details…</source>
        <translation>&amp;Einzelheiten einer Datei …</translation>
    </message>
    <message>
        <source>Ctrl+I</source>
        <translation>Ctrl+I</translation>
    </message>
    <message>
        <source>Pla&amp;y layers</source>
        <translation>Schichten &amp;abspielen</translation>
    </message>
    <message>
        <source>&amp;Find in words</source>
        <translation>In Worten &amp;suchen</translation>
    </message>
    <message>
        <source>Ctrl+F</source>
        <translation>Ctrl+F</translation>
    </message>
    <message>
        <source>S&amp;how or hide labels</source>
        <translation>Beschriftungen e&amp;in- oder ausblenden</translation>
    </message>
    <message>
        <source>Open &amp;beside…</source>
        <translation>Daneben ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Ctrl+Alt+O</source>
        <translation>Ctrl+Alt+O</translation>
    </message>
    <message>
        <source>Opens another dataset and keeps those that are open, like dropping it with Ctrl</source>
        <translation>Öffnet einen weiteren Datensatz und behält die geöffneten, wie beim Ablegen mit Strg</translation>
    </message>
    <message>
        <source>Close this &amp;dataset</source>
        <translation>Diesen Datensatz s&amp;chließen</translation>
    </message>
    <message>
        <source>Ctrl+Shift+W</source>
        <translation>Ctrl+Shift+W</translation>
    </message>
    <message>
        <source>En&amp;gines…</source>
        <translation>&amp;Engines…</translation>
    </message>
    <message>
        <source>Text and image encoders, caption decoder and chat endpoint: all optional</source>
        <translation>Text- und Bild-Encoder, Beschreibungs-Decoder und Chat-Endpunkt: alle optional</translation>
    </message>
    <message>
        <source>See colours &amp;with</source>
        <translation>Farben&amp;sehen</translation>
    </message>
    <message>
        <source>Colour vision</source>
        <translation>Farbensehen</translation>
    </message>
    <message>
        <source>&amp;Typical vision</source>
        <translation>&amp;Normales Farbensehen</translation>
    </message>
    <message>
        <source>&amp;Protanopia (no red cones)</source>
        <translation>&amp;Protanopie (ohne Rotzapfen)</translation>
    </message>
    <message>
        <source>&amp;Deuteranopia (no green cones)</source>
        <translation>&amp;Deuteranopie (ohne Grünzapfen)</translation>
    </message>
    <message>
        <source>T&amp;ritanopia (no blue cones)</source>
        <translation>&amp;Tritanopie (ohne Blauzapfen)</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Layout</translation>
    </message>
    <message>
        <source>Two su&amp;bjects side by side</source>
        <translation>Z&amp;wei Versuchspersonen nebeneinander</translation>
    </message>
    <message>
        <source>Ctrl+B</source>
        <translation>Ctrl+B</translation>
    </message>
    <message>
        <source>The active dataset and the next one, with linked cameras</source>
        <translation>Der aktive Datensatz und der nächste, mit gekoppelten Kameras</translation>
    </message>
    <message>
        <source>Place of the hemispheres</source>
        <translation>Anordnung der Hemisphären</translation>
    </message>
    <message>
        <source>Hemispheres to&amp;gether</source>
        <translation>&amp;Hemisphären zusammen</translation>
    </message>
    <message>
        <source>Hemispheres &amp;apart</source>
        <translation>Hemisphären &amp;getrennt</translation>
    </message>
    <message>
        <source>Open like a boo&amp;k</source>
        <translation>Wie ein Buch au&amp;fgeklappt</translation>
    </message>
    <message>
        <source>Shape of the surface</source>
        <translation>Form der Oberfläche</translation>
    </message>
    <message>
        <source>More &amp;folded</source>
        <translation>S&amp;tärker gefaltet</translation>
    </message>
    <message>
        <source>&amp;More unfolded</source>
        <translation>Stärker &amp;entfaltet</translation>
    </message>
    <message>
        <source>All three slices</source>
        <translation>Alle drei Schnitte</translation>
    </message>
    <message>
        <source>Alt+3</source>
        <translation>Alt+3</translation>
    </message>
    <message>
        <source>All slices</source>
        <translation>Alle Schnitte</translation>
    </message>
    <message>
        <source>White matter outlines on slices</source>
        <translation>Umrisse der weißen Substanz auf Schnitten</translation>
    </message>
    <message>
        <source>Pial outlines on slices</source>
        <translation>Umrisse der Pia auf Schnitten</translation>
    </message>
    <message>
        <source>Radiological slices (left on the right)</source>
        <translation>Radiologische Schnitte (links auf der rechten Seite)</translation>
    </message>
    <message>
        <source>Show slices</source>
        <translation>Schnitte zeigen</translation>
    </message>
    <message>
        <source>Cluster voxels of &amp;all open datasets…</source>
        <translation>Voxel &amp;aller geöffneten Datensätze clustern…</translation>
    </message>
    <message>
        <source>Voxels of all subjects share their clusters: the same names and colours in each</source>
        <translation>Voxel aller Versuchspersonen haben gemeinsame Cluster: dieselben Namen und Farben bei jeder</translation>
    </message>
    <message>
        <source>&amp;Select</source>
        <translation>Aus&amp;wahl</translation>
    </message>
    <message>
        <source>&amp;Grow to the threshold</source>
        <translation>Bis zur &amp;Schwelle wachsen</translation>
    </message>
    <message>
        <source>&amp;Parcel at the selected place</source>
        <translation>&amp;Region am ausgewählten Ort</translation>
    </message>
    <message>
        <source>Connected cortex round the selected place where the top map passes its threshold</source>
        <translation>Zusammenhängender Kortex um den ausgewählten Ort, wo die oberste Karte ihrer Schwelle genügt</translation>
    </message>
    <message>
        <source>Of the parcellation whose outlines are shown, else of the first</source>
        <translation>Aus der Parzellierung, deren Umrisse gezeigt werden, sonst aus der ersten</translation>
    </message>
    <message>
        <source>&amp;Invert</source>
        <translation>&amp;Umkehren</translation>
    </message>
    <message>
        <source>Ctrl+Shift+I</source>
        <translation>Ctrl+Shift+I</translation>
    </message>
    <message>
        <source>&amp;Clear the selection</source>
        <translation>Auswahl auf&amp;heben</translation>
    </message>
    <message>
        <source>&amp;Save the selection as…</source>
        <translation>Auswahl speichern un&amp;ter…</translation>
    </message>
    <message>
        <source>&amp;Lasso</source>
        <translation>&amp;Lasso</translation>
    </message>
    <message>
        <source>Q</source>
        <translation>Q</translation>
    </message>
    <message>
        <source>Draw round what is seen of the cortex. Shift adds, Alt subtracts, both intersect.</source>
        <translation>Umfahren, was vom Kortex zu sehen ist. Umschalt fügt hinzu, Alt zieht ab, beide bilden die Schnittmenge.</translation>
    </message>
    <message>
        <source>P&amp;olygon</source>
        <translation>&amp;Polygon</translation>
    </message>
    <message>
        <source>Shift+Q</source>
        <translation>Shift+Q</translation>
    </message>
    <message>
        <source>Click the corners; a double click or Enter closes, Backspace takes the last one back.</source>
        <translation>Die Ecken anklicken; ein Doppelklick oder Eingabe schließt ab, Rücktaste nimmt die letzte zurück.</translation>
    </message>
    <message>
        <source>&amp;Brush</source>
        <translation>P&amp;insel</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message>
        <source>Paint on the cortex; [ and ] change its radius.</source>
        <translation>Auf den Kortex malen; [ und ] ändern den Radius.</translation>
    </message>
    <message>
        <source>A check whether the colours of cortex and slices can be told apart. Figures do not have it.</source>
        <translation>Zur Prüfung, ob sich die Farben von Kortex und Schnitten unterscheiden lassen. Abbildungen sind nicht betroffen.</translation>
    </message>
    <message>
        <source>Figure com&amp;poser…</source>
        <translation>Abbildung zusa&amp;mmenstellen…</translation>
    </message>
    <message>
        <source>Ctrl+Shift+E</source>
        <translation>Ctrl+Shift+E</translation>
    </message>
    <message>
        <source>Panels on a page in millimetres, placed by hand</source>
        <translation>Teilbilder auf einer Seite in Millimetern, von Hand angeordnet</translation>
    </message>
    <message>
        <source>&amp;Copy as command line</source>
        <translation>Als &amp;Befehlszeile kopieren</translation>
    </message>
    <message>
        <source>Ctrl+Shift+C</source>
        <translation>Ctrl+Shift+C</translation>
    </message>
    <message>
        <source>The “fusiform figure” command that draws what is shown, without a window</source>
        <translation>Der Befehl „fusiform figure“, der ohne Fenster zeichnet, was gezeigt wird</translation>
    </message>
    <message>
        <source>&amp;Mouse</source>
        <translation>&amp;Maus</translation>
    </message>
    <message>
        <source>Turning the cortex</source>
        <translation>Drehen des Kortex</translation>
    </message>
    <message>
        <source>Buttons and wheel as in</source>
        <translation>Tasten und Rad wie in</translation>
    </message>
    <message>
        <source>What each button does is listed with the keyboard shortcuts (F1)</source>
        <translation>Was jede Taste tut, steht bei den Tastenkürzeln (F1)</translation>
    </message>
</context>
<context>
    <name>fusiform::Workspace</name>
    <message>
        <source>Cortex</source>
        <translation>Kortex</translation>
    </message>
    <message>
        <source>Slices</source>
        <translation>Schnitte</translation>
    </message>
    <message>
        <source>The panels show this dataset</source>
        <translation>Die Bedienfelder zeigen diesen Datensatz</translation>
    </message>
    <message>
        <source>Click into this dataset for the panels to show it</source>
        <translation>In diesen Datensatz klicken, damit die Bedienfelder ihn zeigen</translation>
    </message>
    <message>
        <source>Unsaved files</source>
        <translation>Nicht gespeicherte Dateien</translation>
    </message>
</context>
</TS>
