/** Resolves once the browser has told its observers, those made before this one included, whether `element` is in view. */
export const viewObserved = (element: Element): Promise<boolean> =>
  new Promise((resolve) => {
    const observer = new IntersectionObserver((entries) => {
      observer.disconnect();
      resolve(entries.some(({isIntersecting}) => isIntersecting));
    });
    observer.observe(element);
  });
