/** How far below or above the window an element may be and still be about to be seen. */
const margin = '75% 0px';

/** Calls back when an element is in the window, or about to be. */
export function whenNear(element: Element, act: () => void): void {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      act();
    },
    { rootMargin: margin },
  );
  observer.observe(element);
}
