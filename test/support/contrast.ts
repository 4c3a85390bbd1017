/** How light a colour is, after it was laid over others, as the formula of contrast wants it. */
function luminance(...layers: readonly string[]): number {
  const context = Object.assign(document.createElement('canvas'), { width: 1, height: 1 });
  const canvas = context.getContext('2d');
  if (!canvas) throw new Error('no canvas');
  for (const layer of ['#fff', ...layers]) {
    canvas.fillStyle = layer;
    canvas.fillRect(0, 0, 1, 1);
  }
  const [red = 0, green = 0, blue = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((byte) => {
    const value = byte / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast of a colour on what lies below it, the lowest first, all of it on white paper (WCAG 2.2, 1.4.3). */
export function contrast(colour: string, ...below: readonly string[]): number {
  const [darker = 0, lighter = 0] = [luminance(...below, colour), luminance(...below)].sort(
    (a, b) => a - b,
  );
  return (lighter + 0.05) / (darker + 0.05);
}
