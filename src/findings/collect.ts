/** Gathering things under keys, in the order they come. */

/** Adds one thing to the list under its key. */
export function collect<K, V>(lists: Map<K, V[]>, key: K, one: V): void {
  const list = lists.get(key);
  if (list) list.push(one);
  else lists.set(key, [one]);
}
