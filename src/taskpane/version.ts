/** The program's version, as package.json has it when the program is built. */
import manifest from '../../package.json';

export const VERSION: string = manifest.version;
