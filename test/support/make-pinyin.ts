/** Writes seeds/catalogue/pinyin.csv, the readings of all official names: `npm run pinyin`. */
import fs from 'node:fs';
import path from 'node:path';
import { pinyinCsv } from './pinyin-csv';

fs.writeFileSync(path.join(__dirname, '../../seeds/catalogue/pinyin.csv'), pinyinCsv());
