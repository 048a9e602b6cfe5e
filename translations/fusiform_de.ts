<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
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
        <source>a triangle mesh (FreeSurfer or GIFTI)</source>
        <translation>ein Dreiecksnetz (FreeSurfer oder GIFTI)</translation>
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
        <source>Nearest is the enclosing voxel; maps of categories always use it.</source>
        <translation>„Nächstes Voxel“ ist das umschließende; Karten von Kategorien verwenden es immer.</translation>
    </message>
    <message>
        <source>Project volume maps…</source>
        <translation>Volumenkarten projizieren…</translation>
    </message>
    <message>
        <source>Samples volume maps on the cortical surface, half-way between white and pial.</source>
        <translation>Tastet Volumenkarten auf der Kortexoberfläche ab, in der Mitte zwischen weißer Substanz und Pia.</translation>
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
        <translation type="unfinished">links</translation>
    </message>
    <message>
        <source>right</source>
        <translation type="unfinished">rechts</translation>
    </message>
    <message>
        <source>no volume geometry in the footer: vertices are tkRAS, c_ras unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no direction cosines in the header: FreeSurfer&apos;s default orientation assumed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the header&apos;s orientation cannot be inverted: FreeSurfer&apos;s default is used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no orientation in the header: axes assumed to be left-to-right RAS, centred</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the header&apos;s transform cannot be inverted: pixel sizes are used instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taken as the anatomy because of its name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a voxel set that the captions belong to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none is loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>neither the file nor its name says what surface it is; taken as pial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the surface that the values belong to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no surface is loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a hemisphere in the file or its name (lh, rh, left, right)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taken as values of both hemispheres, left first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>voxels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>vertices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no voxel has weights to caption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start of the random numbers; the same seed gives the same result.</source>
        <translation type="unfinished"></translation>
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
        <source>Expected %1, found %2.</source>
        <translation>Erwartet: %1, gefunden: %2.</translation>
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
        <source>Keywords of the captions</source>
        <translation>Schlagwörter der Beschreibungen</translation>
    </message>
    <message>
        <source>Predictions of %1</source>
        <translation>Vorhersagen von %1</translation>
    </message>
    <message>
        <source>Predictions of %1, held-out r %2</source>
        <translation>Vorhersagen von %1, r auf zurückgehaltenen Daten: %2</translation>
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
        <source> (i %1, j %2, k %3)</source>
        <translation> (i %1, j %2, k %3)</translation>
    </message>
    <message>
        <source>Voxel</source>
        <translation>Voxel</translation>
    </message>
    <message>
        <source>none of the voxel set here</source>
        <translation>hier keines des Voxelsatzes</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Cortex</source>
        <translation>Kortex</translation>
    </message>
    <message>
        <source>%1, vertex %2</source>
        <translation>%1, Vertex %2</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>Regionen</translation>
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
    <message>
        <source>Orientation: %1</source>
        <translation>Orientierung: %1</translation>
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
        <source>Noise ceiling</source>
        <translation>Rauschgrenze</translation>
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
</context>
<context>
    <name>fusiform::EmptyState</name>
    <message>
        <source>Open a dataset, or drop files here</source>
        <translation>Datensatz öffnen oder Dateien hierher ziehen</translation>
    </message>
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
</context>
<context>
    <name>fusiform::EvidenceWords</name>
    <message>
        <source>stimulus %1</source>
        <translation>Stimulus %1</translation>
    </message>
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
        <source>Pictures (*.png *.tiff *.tif)</source>
        <translation>Bilder (*.png *.tiff *.tif)</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 Pixel</translation>
    </message>
    <message>
        <source>%1 pixels wide</source>
        <translation>%1 Pixel breit</translation>
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
    <name>fusiform::MainWindow</name>
    <message>
        <source>Cortex</source>
        <translation>Kortex</translation>
    </message>
    <message>
        <source>Slice</source>
        <translation>Schnitt</translation>
    </message>
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
        <source>Unsaved files</source>
        <translation>Nicht gespeicherte Dateien</translation>
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
        <source>&lt;h3&gt;Fusiform %1&lt;/h3&gt;&lt;p&gt;Explore what voxels of visual cortex prefer, compare model layers, and export figures.&lt;/p&gt;&lt;p&gt;Built with Qt %2. Left is left in every picture (neurological convention).&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Fusiform %1&lt;/h3&gt;&lt;p&gt;Erkunden, was Voxel des visuellen Kortex bevorzugen, Modellschichten vergleichen und Abbildungen exportieren.&lt;/p&gt;&lt;p&gt;Erstellt mit Qt %2. Links ist in jedem Bild links (neurologische Konvention).&lt;/p&gt;</translation>
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
    <name>fusiform::SelectivityCard</name>
    <message>
        <source>Pinned cards</source>
        <translation>Angeheftete Selektivitätskarten</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the card as text</source>
        <translation>Die Selektivitätskarte als Text kopieren</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Anheften</translation>
    </message>
    <message>
        <source>Keep a copy of this card below, to compare</source>
        <translation>Eine Kopie zum Vergleich unten behalten</translation>
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
        <source>Remove this card</source>
        <translation>Diese Selektivitätskarte entfernen</translation>
    </message>
    <message>
        <source>Remove the pinned card %1</source>
        <translation>Angeheftete Selektivitätskarte entfernen: %1</translation>
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
</context>
<context>
    <name>fusiform::SliceView</name>
    <message>
        <source>Slice</source>
        <translation>Schnitt</translation>
    </message>
    <message>
        <source>Arrow keys move the cursor, Page Up and Page Down step through slices</source>
        <translation>Pfeiltasten bewegen den Cursor, Bild auf und Bild ab blättern durch die Schnitte</translation>
    </message>
    <message>
        <source>%1 slice</source>
        <translation>%1schnitt</translation>
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
        <source>No volume loaded. Drop an anatomical image or a volume map here.</source>
        <translation>Kein Volumen geladen. Ein anatomisches Bild oder eine Volumenkarte hierher ziehen.</translation>
    </message>
    <message>
        <source>Click the slice to select a place</source>
        <translation>Schnitt anklicken, um einen Ort auszuwählen</translation>
    </message>
    <message>
        <source> · %1: %2</source>
        <translation> · %1: %2</translation>
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
        <translation>Abbildung &amp;exportieren…</translation>
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
        <source>Show slice</source>
        <translation>Schnitt zeigen</translation>
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
</context>
</TS>
