<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>PanelTitles</name>
    <message numerus="yes">
        <source>%n panels are selected.</source>
        <translation>
            <numerusform>%n panel is selected.</numerusform>
            <numerusform>%n panels are selected.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SaveFile</name>
    <message numerus="yes">
        <source>These files are there already:
%1

Replace them?</source>
        <translation>
            <numerusform>This file is there already:
%1

Replace it?</numerusform>
            <numerusform>These files are there already:
%1

Replace them?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SaveMapDialog</name>
    <message numerus="yes">
        <source>Save %n maps</source>
        <translation>
            <numerusform>Save %n map</numerusform>
            <numerusform>Save %n maps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fusiform::AlignmentPanel</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warnings</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fusiform::BackgroundWork</name>
    <message numerus="yes">
        <source>%n files were written to %1.</source>
        <translation>
            <numerusform>%n file was written to %1.</numerusform>
            <numerusform>%n files were written to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fusiform::DataWords</name>
    <message numerus="yes">
        <source>%n volumes</source>
        <translation>
            <numerusform>%n volume</numerusform>
            <numerusform>%n volumes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n vertices</source>
        <translation>
            <numerusform>%n vertex</numerusform>
            <numerusform>%n vertices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n triangles</source>
        <translation>
            <numerusform>%n triangle</numerusform>
            <numerusform>%n triangles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n labels</source>
        <translation>
            <numerusform>%n label</numerusform>
            <numerusform>%n labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n voxels</source>
        <translation>
            <numerusform>%n voxel</numerusform>
            <numerusform>%n voxels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stimuli</source>
        <translation>
            <numerusform>%n stimulus</numerusform>
            <numerusform>%n stimuli</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n texts</source>
        <translation>
            <numerusform>%n text</numerusform>
            <numerusform>%n texts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n captions</source>
        <translation>
            <numerusform>%n caption</numerusform>
            <numerusform>%n captions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fusiform::EvidenceDialog</name>
    <message numerus="yes">
        <source>%n requests will be sent to %1. This is all of them that goes out; your key goes with them in a header.</source>
        <translation>
            <numerusform>%n request will be sent to %1. This is all of it that goes out; your key goes with it in a header.</numerusform>
            <numerusform>%n requests will be sent to %1. This is all of them that goes out; your key goes with them in a header.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fusiform::EvidenceWords</name>
    <message numerus="yes">
        <source>mean of %n stimuli</source>
        <translation>
            <numerusform>mean of %n stimulus</numerusform>
            <numerusform>mean of %n stimuli</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fusiform::GalleryWords</name>
    <message numerus="yes">
        <source>%n selected stimuli</source>
        <translation>
            <numerusform>%n selected stimulus</numerusform>
            <numerusform>%n selected stimuli</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fusiform::MainWindow</name>
    <message numerus="yes">
        <source>%n results were not saved to a file.</source>
        <translation>
            <numerusform>%n result was not saved to a file.</numerusform>
            <numerusform>%n results were not saved to a file.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tasks are still running.</source>
        <translation>
            <numerusform>%n task is still running.</numerusform>
            <numerusform>%n tasks are still running.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fusiform::PageDocument</name>
    <message numerus="yes">
        <source>Delete %n panels</source>
        <translation>
            <numerusform>Delete %n panel</numerusform>
            <numerusform>Delete %n panels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Duplicate %n panels</source>
        <translation>
            <numerusform>Duplicate %n panel</numerusform>
            <numerusform>Duplicate %n panels</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fusiform::QueryBar</name>
    <message numerus="yes">
        <source>   (only %n voxels)</source>
        <translation>
            <numerusform>   (only %n voxel)</numerusform>
            <numerusform>   (only %n voxels)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fusiform::RegionBars</name>
    <message numerus="yes">
        <source>mean of %n voxels</source>
        <translation>
            <numerusform>mean of %n voxel</numerusform>
            <numerusform>mean of %n voxels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>mean of %n vertices</source>
        <translation>
            <numerusform>mean of %n vertex</numerusform>
            <numerusform>mean of %n vertices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fusiform::RunPlanBox</name>
    <message numerus="yes">
        <source>about %n s</source>
        <translation>
            <numerusform>about %n s</numerusform>
            <numerusform>about %n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n min</source>
        <translation>
            <numerusform>about %n min</numerusform>
            <numerusform>about %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n h</source>
        <translation>
            <numerusform>about %n h</numerusform>
            <numerusform>about %n h</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fusiform::ScatterPanel</name>
    <message numerus="yes">
        <source>%n voxels</source>
        <translation>
            <numerusform>%n voxel</numerusform>
            <numerusform>%n voxels</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fusiform::SubjectDialog</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fusiform::TasksDock</name>
    <message numerus="yes">
        <source>%n s left</source>
        <translation>
            <numerusform>%n s left</numerusform>
            <numerusform>%n s left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min left</source>
        <translation>
            <numerusform>%n min left</numerusform>
            <numerusform>%n min left</numerusform>
        </translation>
    </message>
</context>
</TS>
