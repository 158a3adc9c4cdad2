/**
 * Saves what is typed on the server, a moment after typing pauses. One saver a question. `settle` waits for a save
 * that is under way, so that no draft arrives after its own submission.
 */
export class DraftSaver {
  private callOff: (() => void) | null = null;
  private underWay: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly save: (draft: unknown) => Promise<unknown>,
    private readonly later: (milliseconds: number, run: () => void) => () => void,
    private readonly pause = 1500,
  ) {}

  change(draft: unknown): void {
    this.callOff?.();
    this.callOff = this.later(this.pause, () => {
      this.callOff = null;
      this.underWay = this.save(draft).catch(() => {});
    });
  }

  async settle(): Promise<void> {
    this.callOff?.();
    this.callOff = null;
    await this.underWay;
  }
}
