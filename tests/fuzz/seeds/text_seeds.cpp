// Tables, numbers, names of labels, captions and dataset files.

#include "seeds.h"

namespace fusiform::test {
namespace {

std::vector<Seed> tables() {
    return {{"named", "roi,r,used\n\"V1, \"\"dorsal\"\"\",0.5,True\nhV4,NA,False\n"},
            {"index", "\ta\tb\n0\t1\t2\n1\t3\t4.5"},
            {"plain", "1;2\n3;4\n"},
            {"values", "0.5\n-1\nnan\n2e3\n"},
            {"stimuli", "id,caption 1,image,category,split\na,A cat | a pet,cat.png,animal,train\nb,,,,\n"},
            {"breaks", "\xEF\xBB\xBF" "a,b\r\n\"x\ny\",1\r\nz,2\r\n"}};
}

std::vector<Seed> texts() {
    return {{"values", "1.5\n-2\r\nnan 4e2\n"},
            {"labels", "0 1\n1 2\n"},
            {"colours", "# a table\n0 Unknown 0 0 0 0\n1 V1v 200 40 40 0\n2\tFFA\t#ff0000\n"},
            {"names", "index\tname\tcolor\n1\tV1\t#10ff80\n-2\tnone\t\n"}};
}

std::vector<Seed> captions() {
    return {{"list.json", R"([{"index":0,"caption":"a face","score":0.5,"repeat":1,"keywords":["face","eyes"]},{"index":3,"caption":"food"}])"},
            {"object.json", R"({"indexSpace":"voxel-set","captions":[{"index":1,"caption":"\u00e9t\u00e9 \ud83d\ude00"}]})"},
            {"lines.jsonl", "{\"index\":0,\"caption\":\"a face\",\"keywords\":\"a, b\"}\n\n{\"index\":2,\"caption\":\"\",\"score\":1e300}\n"},
            {"table.tsv", "index\tcaption\tscore\trepeat\tkeywords\n0\t\"a \"\"face\"\"\"\t0.5\t2\tface, eyes\n3\tfood\t\t\t\n"}};
}

/// What fuzz_input.cpp puts beside the file: mask.nii, betas.npy, weights.npy and stimuli.tsv.
std::vector<Seed> datasets() {
    const std::string voxels = R"("voxels":{"mask":"mask.nii","order":"C"})";
    return {{"everything", R"({"fusiform":1,"name":"small",)" + voxels +
                               R"(,"responses":{"file":"betas.npy","scale":2.0},"stimuli":{"table":"stimuli.tsv","images":"images"},)"
                               R"("embeddings":[{"model":"CLIP","layer":"visual","depth":12,"file":"betas.npy"}],)"
                               R"("encodingModels":[{"model":"CLIP","layer":"visual","weights":"weights.npy"}],)"
                               R"("maps":[{"name":"o","model":"CLIP","layer":"visual","file":"mask.nii"}]})"},
            {"voxels", "{\"fusiform\":1," + voxels + "}"},
            {"coordinates", R"({"fusiform":1,"voxels":{"coordinates":"weights.npy","space":"world"}})"},
            {"surfaces", R"({"fusiform":1,"subject":{"surfaces":{"left":{"white":"lh.white"},"right":{"white":"rh.white"}},"anatomy":"mask.nii",)"
                         R"("parcellations":[{"name":"Areas","file":"mask.nii"}]}})"}};
}

} // namespace

std::vector<Seed> textSeeds(std::string_view target) {
    if (target == "table")
        return tables();
    if (target == "text")
        return texts();
    if (target == "captions")
        return captions();
    if (target == "dataset")
        return datasets();
    return {};
}

} // namespace fusiform::test
