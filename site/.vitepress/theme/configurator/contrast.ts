/** The grounds that the elements stand on where a page has no other: light and dark. */
const grounds = { light: '#ffffff', dark: '#15181c' } as const;

/** The relative luminance of a colour such as `#1f5fd0` (WCAG 2.2). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const share = parseInt(colour.slice(start, start + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** Whether links of a colour can be read, on light and on dark ground: 4.5 is needed (WCAG 2.2, 1.4.3). */
export function judgeContrast(colour: string): { text: string; isEnough: boolean }[] {
  return Object.entries(grounds).map(([name, ground]) => {
    const ratio = contrast(colour, ground);
    const isEnough = ratio >= 4.5;
    // Rounded down: nothing short of the limit looks as if it had it.
    const figure = (Math.floor(ratio * 10) / 10).toFixed(1);
    return {
      text: `${figure} : 1 on ${name} ground, ${isEnough ? 'readable' : 'too faint: 4.5 is needed'}`,
      isEnough,
    };
  });
}
