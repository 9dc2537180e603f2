// Typst as a process that the benchmark speaks with: a line "input TAB output" in, "ok" out.
// Arguments: the folder that it is installed in, the folder of all inputs, the folder of fonts.
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createInterface } from "node:readline";

const [modules, workspace, fonts] = process.argv.slice(2);
const require = createRequire(modules + "/");
const name = "@myriaddreamin/typst-ts-node-compiler";
const { NodeCompiler } = require(name);
const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: [fonts] }] });

console.log(`typst-ts-node-compiler ${require(name + "/package.json").version}`);
for await (const line of createInterface({ input: process.stdin })) {
  const [input, output] = line.split("\t");
  try {
    writeFileSync(output, compiler.pdf({ mainFilePath: input }));
    compiler.evictCache(0); // so that the next document costs what a first one does
    console.log("ok");
  } catch (fault) {
    console.error(fault);
    console.log(String(fault?.message ?? fault).replace(/\s+/g, " "));
  }
}
