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
        <source>the header&apos;s transform cannot be inverted: pixel sizes are used instead</source>
        <translation>die Transformation des Headers ist nicht invertierbar: stattdessen werden die Pixelgrößen verwendet</translation>
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
        <source>range, threshold, opacity, colourmap or visible</source>
        <translation>range, threshold, opacity, colourmap oder visible</translation>
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
        <source>three numbers</source>
        <translation>drei Zahlen</translation>
    </message>
    <message>
        <source>a known name</source>
        <translation>ein bekannter Name</translation>
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
        <source>&apos;%1&apos;, %2 pixels, outside 16 to %3</source>
        <translation>„%1“, %2 Pixel, außerhalb von 16 bis %3</translation>
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
        <source>16 to %1 pixels a side</source>
        <translation>16 bis %1 Pixel je Seite</translation>
    </message>
    <message>
        <source>%1 x %2 at %3 dpi</source>
        <translation>%1 x %2 bei %3 dpi</translation>
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
        <source>fitting %1</source>
        <translation>%1 wird angepasst</translation>
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
        <source>cross-validating</source>
        <translation>Kreuzvalidierung</translation>
    </message>
    <message>
        <source>fitting weights</source>
        <translation>Gewichte werden angepasst</translation>
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
        <source>finite features</source>
        <translation>endliche Merkmale</translation>
    </message>
    <message>
        <source>NaN or infinity in the embedding</source>
        <translation>NaN oder unendlich im Embedding</translation>
    </message>
    <message>
        <source>leave those stimuli out</source>
        <translation>diese Stimuli auslassen</translation>
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
        <source>one of %1 values</source>
        <translation>eines mit %1 Werten</translation>
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
        <source>&apos;%1&apos; left out: it holds Python objects, which could run code</source>
        <translation>„%1“ ausgelassen: enthält Python-Objekte, die Code ausführen könnten</translation>
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
        <source>columns, one a voxel</source>
        <translation>Spalten, eine je Voxel</translation>
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
        <source>damaged or truncated gzip data (%1 bytes)</source>
        <translation>beschädigte oder abgeschnittene gzip-Daten (%1 Bytes)</translation>
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
        <source>labels without names cannot be shown</source>
        <translation>Labels ohne Namen lassen sich nicht zeigen</translation>
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
        <source>at most four axes</source>
        <translation>höchstens vier Achsen</translation>
    </message>
    <message>
        <source>a fifth or later axis of %1</source>
        <translation>eine fünfte oder spätere Achse der Länge %1</translation>
    </message>
    <message>
        <source>split it into 4-D files</source>
        <translation>in 4-D-Dateien aufteilen</translation>
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
        <source>NIfTI (magic n+1 or ni1)</source>
        <translation>NIfTI (Kennung n+1 oder ni1)</translation>
    </message>
    <message>
        <source>an Analyze 7.5 header, which has no orientation</source>
        <translation>ein Header von Analyze 7.5, der keine Orientierung hat</translation>
    </message>
    <message>
        <source>convert it to NIfTI with its left and right checked</source>
        <translation>in NIfTI umwandeln und dabei links und rechts prüfen</translation>
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
        <source>a structured type %1</source>
        <translation>ein strukturierter Typ %1</translation>
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
        <source>booleans, integers, floats or texts</source>
        <translation>Wahrheitswerte, ganze Zahlen, Gleitkommazahlen oder Texte</translation>
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
        <source>only the archive</source>
        <translation>nur das Archiv</translation>
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
        <source>only the first %1 of %2 frames became maps</source>
        <translation>nur die ersten %1 von %2 Einzelbildern wurden zu Karten</translation>
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
        <source>a triangle file (magic ff ff fe)</source>
        <translation>eine Dreiecksdatei (Kennung ff ff fe)</translation>
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
        <source>voxels that are not 0</source>
        <translation>Voxel, die nicht 0 sind</translation>
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
        <source>data type %1</source>
        <translation>Datentyp %1</translation>
    </message>
    <message>
        <source>convert it to float32 (complex, colour and 128-bit types are not volumes of one number a voxel)</source>
        <translation>in float32 umwandeln (komplexe, Farb- und 128-Bit-Typen sind keine Volumina mit einer Zahl je Voxel)</translation>
    </message>
    <message>
        <source>%1 bytes of data for shape %2</source>
        <translation>%1 Bytes Daten für die Form %2</translation>
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
    <message>
        <source>Medial view of the left hemisphere</source>
        <translation>Medialansicht der linken Hemisphäre</translation>
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
    <message>
        <source>%1: expected %2, found %3</source>
        <translation>%1: erwartet %2, gefunden %3</translation>
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
