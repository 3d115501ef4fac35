/** Writes the pages under docs/reference/: `npm run reference`. Same sources, same pages. */
import fs from 'node:fs';
import path from 'node:path';
import { REFERENCE_FOLDER, referencePages } from './reference/pages';

fs.mkdirSync(REFERENCE_FOLDER, { recursive: true });
for (const { name, text } of referencePages()) fs.writeFileSync(path.join(REFERENCE_FOLDER, name), text);
