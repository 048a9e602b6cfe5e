<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>PlaceText</name>
    <message>
        <source>left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x %1, y %2, z %3 mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, vertex %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShowData</name>
    <message>
        <source>Show %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outlines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Surface %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>analysis</name>
    <message>
        <source>opening an archive of arrays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name the arrays in a dataset file, as &quot;file.npz:array&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a window shows one subject: open it in a window of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is the matrix transposed, or does it have rows for repeats?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was the mask of another grid or threshold used?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>were the weights fitted on another voxel set?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading captions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading a dataset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is it of another mesh, or of the other hemisphere?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the matrix is transposed: it must be stimuli x voxels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>describe it under voxels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>resample it to the grid of the mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a ceiling from ncsnr depends on it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the matrix is transposed: it must be voxels x features</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>do the weights include the intercept?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>values of one hemisphere belong under left or right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading a caption bank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does a text contain a line break?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>correct the file at this place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opening a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open the dataset first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open the surface first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rename the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading a stimulus table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name the columns in the first line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading a parcellation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is a map, not a parcellation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading a volume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a volume (NIfTI or MGH)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading a surface</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a triangle mesh (FreeSurfer or GIFTI)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>labels per vertex (annotation, GIFTI, mgh)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading a map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one number per vertex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading a voxel set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>were they made on another mesh or for the other hemisphere?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name the surfaces under subject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is the volume of another grid, or do the indices start at 1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the dataset has score maps of fewer than two layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>r</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>r2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The score whose maps are compared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Least noise ceiling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voxels below are left out; used only when there is a noise ceiling.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare only layers of this model; empty for all models.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find best layer…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows which layer predicts each voxel best, by how much, and how deep it lies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the dataset has no encoding model; fit one first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the dataset has no caption bank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no encoding model has weights with as many features as the caption bank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the softmax over the bank; lower keeps to the nearest entries.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoding model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the model to caption; empty for the first that fits the bank.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Random halves of the bank, to see agreement; 1 uses the whole bank.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caption voxels…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names what each voxel prefers by the bank texts nearest to its projected weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the dataset has no responses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the dataset has no embeddings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit only embeddings of this model; empty for all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit only embeddings of this layer; empty for all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts the stimuli are split into; each is held out once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Penalties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first:last:count, log-spaced, or a comma list; each voxel gets its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose penalty by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The held-out score that the penalty of a voxel is chosen by.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>z-score features</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scales features by the standard deviation of the training rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>z-score features over all rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scales features once before splitting, as many published pipelines do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shuffle stimuli</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folds of shuffled instead of contiguous stimuli.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit encoding model…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predicts every voxel&apos;s responses from embeddings by cross-validated ridge regression.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the dataset has no map in a volume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the dataset has no white, midthickness or pial surface</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the volume map; empty for all that are not on the surface yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sampling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>trilinear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nearest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearest is the enclosing voxel; maps of categories always use it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project volume maps…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples volume maps on the cortical surface, half-way between white and pial.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>placing a map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the map was made on another voxel set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading a session file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>enough free memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too little free memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>close other programs, or use fewer data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an unknown problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>showing a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing at this place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check the name, and that the disk it is on is connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open the files in it, or a dataset file that names them</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fusiform::AnalysisDialog</name>
    <message>
        <source>From %1 to %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected %1, found %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fusiform::BackgroundWork</name>
    <message>
        <source>%1 was finished for a dataset that is no longer open; its result was dropped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The figure was written to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the demonstration</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fusiform::CardView</name>
    <message>
        <source> (%1 times)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scores of the model layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean measured response per category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lowest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keywords of the captions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predictions of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predictions of %1, held-out r %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fusiform::CardWords</name>
    <message>
        <source>%1 of %2 repeats agree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No two of %1 repeats agree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (i %1, j %2, k %3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voxel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none of the voxel set here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cortex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, vertex %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noise ceiling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of the variance, r at most %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on the cortex, %2 in the voxel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overlay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click the cortex or the slice to read what a voxel prefers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No caption for this voxel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keywords: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (noise ceiling %1)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fusiform::CortexView</name>
    <message>
        <source>Cortex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrow keys turn, Page Up and Page Down zoom, Home resets the view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No surface loaded. Drop a GIFTI or FreeSurfer surface here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fusiform::DataPanel</name>
    <message>
        <source>Filter…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter what is loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expand all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collapse all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fusiform::DataWords</name>
    <message>
        <source>%1 × %2 × %3, %4 × %5 × %6 mm, %7</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voxel-to-world transform from: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orientation: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n volumes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Subject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left hemisphere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right hemisphere</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n vertices</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n triangles</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Space: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curvature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>positive in sulci</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sulcal depth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>volume</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n labels</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Parcellations</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n voxels</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Voxel set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Responses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (stimuli × voxels)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noise ceiling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stimuli</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n stimuli</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (stimuli × features)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Embeddings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (voxels × features)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoding models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>surface</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>voxels without a place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caption bank</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n texts</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n captions</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Captions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assumed on loading</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n notes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Anatomy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maps</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fusiform::EmptyState</name>
    <message>
        <source>Open a dataset, or drop files here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Datasets, sessions, surfaces, maps, annotations and volumes: GIFTI, FreeSurfer, NIfTI, MGH, NumPy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the demonstration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A synthetic brain with known preferences, made on this computer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fusiform::EvidenceWords</name>
    <message>
        <source>stimulus %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean measured response</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>mean of %n stimuli</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Encoding model: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoding model: %1, held-out r %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highest predicted responses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lowest predicted responses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highest measured responses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lowest measured responses</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fusiform::FigureDialog</name>
    <message>
        <source>Lateral</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ventral</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dorsal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anterior</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posterior</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Height</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit of length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> dpi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Resolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As on screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Transparent background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Colour bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Hemisphere letters and convention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures (*.png *.tiff *.tif)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 pixels wide</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fusiform::FileOpening</name>
    <message>
        <source>Open %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in any file of this session, so not shown: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings of a file</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fusiform::HistogramView</name>
    <message>
        <source>Histogram of the map&apos;s values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1: %2 values</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fusiform::MainWindow</name>
    <message>
        <source>Cortex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overlays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selectivity card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsaved files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fusiform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – Fusiform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session saved to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No further layer of this model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Datasets and sessions (*.fusiform.json *%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions (*%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Fusiform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;h3&gt;Fusiform %1&lt;/h3&gt;&lt;p&gt;Explore what voxels of visual cortex prefer, compare model layers, and export figures.&lt;/p&gt;&lt;p&gt;Built with Qt %2. Left is left in every picture (neurological convention).&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fusiform::MessageBar</name>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problem: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problem: %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fusiform::OverlayEditor</name>
    <message>
        <source>Colour map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value at the lower end of the colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value at the upper end of the colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Auto</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Range of the middle 96 % of the values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Symmetric</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As far below zero as above it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Symmetric range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which values are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>|x| ≥</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x ≥</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x ≤</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Opacity</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fusiform::OverlayList</name>
    <message>
        <source>Overlays, the top one first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show another map on top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take off the stack (the map stays loaded)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take off the stack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show overlay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide overlay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order of overlays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove overlay</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fusiform::RecentFiles</name>
    <message>
        <source>Open &amp;Recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear list</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fusiform::ScoreBars</name>
    <message>
        <source> · noise ceiling %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fusiform::SelectivityCard</name>
    <message>
        <source>Pinned cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the card as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep a copy of this card below, to compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ranking stimuli…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problem: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the pinned card %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fusiform::Session</name>
    <message>
        <source>Show new maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a place</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fusiform::ShortcutOverlay</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> or </source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fusiform::SliceView</name>
    <message>
        <source>Slice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrow keys move the cursor, Page Up and Page Down step through slices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 slice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sagittal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coronal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Axial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No volume loaded. Drop an anatomical image or a volume map here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click the slice to select a place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fusiform::StimulusStrip</name>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fusiform::TasksDock</name>
    <message numerus="yes">
        <source>%n s left</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min left</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fusiform::WindowActions</name>
    <message>
        <source>White matter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Midthickness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inflated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Very inflated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sphere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the &amp;demonstration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save session…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export figure…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+W</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Q</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+Z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Outlines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide out&amp;lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Curvature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curvature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;revious layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look &amp;from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rese&amp;t view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+R</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Surface %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left hemisphere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift+L</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right hemisphere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift+R</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sagittal slice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt+X</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coronal slice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt+Y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Axial slice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt+Z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show slice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Analysis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Fusiform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outlines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hemispheres</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
