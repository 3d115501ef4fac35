/** One object of the library for each sheet a batch speaks of, so that a request names the sheet once. */
export class Worksheets {
  private readonly known = new Map<string, Excel.Worksheet>();

  constructor(private readonly find: (name: string) => Excel.Worksheet) {}

  named(name: string): Excel.Worksheet {
    const key = name.toLowerCase();
    let sheet = this.known.get(key);
    if (sheet === undefined) this.known.set(key, (sheet = this.find(name)));
    return sheet;
  }
}
