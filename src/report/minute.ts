/** When something was made, as the sheets print it. */

/** 2024-05-06 09:30, local time. */
export function minute(time: Date): string {
  const two = (figure: number): string => String(figure).padStart(2, '0');
  const date = `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
  return `${date} ${two(time.getHours())}:${two(time.getMinutes())}`;
}
