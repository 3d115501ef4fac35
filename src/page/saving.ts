/** Handing a file to the user: the browser saves it where it saves downloads. Nothing leaves the machine. */

const TYPES: Readonly<Record<string, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  xlsm: 'application/vnd.ms-excel.sheet.macroEnabled.12',
};

/** How long the browser is given to take the bytes over, in milliseconds. */
const KEPT_FOR = 60_000;

/** Saves bytes under a name. */
export function download(bytes: Uint8Array, name: string): void {
  const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  const type = TYPES[extension] ?? 'application/octet-stream';
  // A copy of its own: the bytes of a workbook may lie in a larger buffer.
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_FOR);
}
