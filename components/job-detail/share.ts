/** What became of sharing: the reader chose where to, or the address is copied, or is there to be copied. */
export type Shared = 'handed-on' | 'copied' | 'shown';

/** Whether the browser can hand an address on to other programs of the reader. */
export function canShare(): boolean {
  return 'share' in navigator;
}

/** Hands an address on by what the device has for it; where it has nothing, copies it. */
export async function share(title: string, url: string): Promise<Shared> {
  try {
    if (canShare()) {
      await navigator.share({ title, url });
      return 'handed-on';
    }
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return 'handed-on';
  }
  try {
    await navigator.clipboard.writeText(url);
    return 'copied';
  } catch {
    return 'shown'; // pages without HTTPS, and frames without permission, have no clipboard
  }
}
