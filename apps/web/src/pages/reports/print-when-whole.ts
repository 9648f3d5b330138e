/** Opens the print dialog once every picture stands: on paper nothing can load later. */
export async function printWhenWhole(): Promise<void> {
  // A picture that cannot be had leaves its words; the rest of the paper is printed.
  await Promise.allSettled([...document.images].map((image) => image.decode()));
  window.print();
}
