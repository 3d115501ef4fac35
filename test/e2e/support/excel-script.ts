/** The simulated Excel as one script a page can run before office.js, which then finds itself inside of Excel. */
import fs from 'node:fs';
import path from 'node:path';
import type { Configuration, Stats } from 'webpack';
import webpack from 'webpack';
import { snapshotJson } from '../../excel-simulator/snapshot-json';
import { openWorkbook } from '../../../src/hosts/file/file-workbook';

const ROOT = path.resolve(__dirname, '../../..');
const FOLDER = path.join(ROOT, 'dist/e2e');
const GLOBAL = 'simulatedExcel';

/** The script that puts a workbook file behind office.js. `api`: the version of ExcelApi it claims. */
export async function excelScript(file: string, api = '1.14'): Promise<string> {
  const snapshot = await openWorkbook(fs.readFileSync(file)).read();
  const options = JSON.stringify({ name: path.basename(file), api });
  return `${await library()}\n${GLOBAL}.installExcel(${JSON.stringify(snapshotJson(snapshot))}, ${options});`;
}

let built: Promise<string> | undefined;

function library(): Promise<string> {
  built ??= bundle();
  return built;
}

async function bundle(): Promise<string> {
  const name = `simulated-excel-${process.pid}.js`;
  const configuration: Configuration = {
    mode: 'development',
    devtool: false,
    context: ROOT,
    entry: './test/excel-simulator/in-page.ts',
    output: { path: FOLDER, filename: name, library: { type: 'var', name: GLOBAL } },
    resolve: { extensions: ['.ts', '.js'] },
    module: {
      rules: [
        {
          test: /\.ts$/,
          exclude: /node_modules/,
          use: {
            loader: 'swc-loader',
            options: { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } },
          },
        },
      ],
    },
  };
  await new Promise<void>((resolve, reject) => {
    webpack(configuration, (error: Error | null, stats: Stats | undefined) => {
      if (error) reject(error);
      else if (stats?.hasErrors() === true) reject(new Error(stats.toString('errors-only')));
      else resolve();
    });
  });
  const script = fs.readFileSync(path.join(FOLDER, name), 'utf8');
  fs.rmSync(FOLDER, { recursive: true, force: true });
  return script;
}
