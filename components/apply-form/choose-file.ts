/** Held while the reader chooses: browsers throw away an input that nobody holds, and its answer with it. */
let input: HTMLInputElement | undefined;

/** Has the reader choose a file, in an input apart from the form: it is not sent with the application. */
export function chooseFile(accept: string, take: (file: File) => void): void {
  const chooser = document.createElement('input');
  input = chooser;
  chooser.type = 'file';
  chooser.accept = accept;
  chooser.addEventListener('change', () => {
    if (input === chooser) input = undefined;
    const [file] = chooser.files ?? [];
    if (file) take(file);
  });
  chooser.click();
}
