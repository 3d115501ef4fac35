/** What an inverse keeps of a sheet: a picture of it. Opaque to everybody but this host. */
import type { SheetPicture } from './sheet-picture';

export class SheetMemento {
  constructor(readonly picture: SheetPicture) {}
}
