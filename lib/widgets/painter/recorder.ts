import { codes, type Recording } from './strokes';

/** How wide a text is; measured on the page, since a recording is painted only later. */
export type Measure = (font: string, text: string) => number;

/**
 * The part of a canvas context that the figures use, writing down what is drawn instead of drawing
 * it: colouring pixels is the dear part, and another thread can do it.
 */
export class Recorder {
  private numbers = new Float32Array(4096);
  private length = 0;
  private words: string[] = [];
  private places = new Map<string, number>();
  private pictures: ImageData[] = [];
  private lettering = '10px sans-serif';

  constructor(private readonly measure: Measure) {}

  /** What was drawn since the last call. */
  finish(): Recording {
    const { words, pictures } = this;
    const numbers = this.numbers.slice(0, this.length);
    this.length = 0;
    this.words = [];
    this.places = new Map();
    this.pictures = [];
    return { numbers, words, pictures };
  }

  /** Place for a code and its numbers. */
  private put(code: number, count: number): number {
    const at = this.length;
    this.length += count + 1;
    if (this.length > this.numbers.length) {
      const larger = new Float32Array(2 * this.length);
      larger.set(this.numbers);
      this.numbers = larger;
    }
    this.numbers[at] = code;
    return at;
  }
  private put1(code: number, a: number): void {
    const at = this.put(code, 1);
    this.numbers[at + 1] = a;
  }
  private put2(code: number, a: number, b: number): void {
    const at = this.put(code, 2);
    this.numbers[at + 1] = a;
    this.numbers[at + 2] = b;
  }
  private put4(code: number, a: number, b: number, c: number, d: number): void {
    const at = this.put(code, 4);
    this.numbers[at + 1] = a;
    this.numbers[at + 2] = b;
    this.numbers[at + 3] = c;
    this.numbers[at + 4] = d;
  }
  private putWord(code: number, word: string): void {
    this.put1(code, this.place(word));
  }
  private place(word: string): number {
    let place = this.places.get(word);
    if (place === undefined) {
      place = this.words.push(word) - 1;
      this.places.set(word, place);
    }
    return place;
  }

  // Styles, set as on a canvas.
  set fillStyle(value: string) {
    this.putWord(codes.fillStyle, value);
  }
  set strokeStyle(value: string) {
    this.putWord(codes.strokeStyle, value);
  }
  set lineCap(value: string) {
    this.putWord(codes.lineCap, value);
  }
  set lineJoin(value: string) {
    this.putWord(codes.lineJoin, value);
  }
  set font(value: string) {
    this.lettering = value;
    this.putWord(codes.font, value);
  }
  set textAlign(value: string) {
    this.putWord(codes.textAlign, value);
  }
  set textBaseline(value: string) {
    this.putWord(codes.textBaseline, value);
  }
  set imageSmoothingQuality(value: string) {
    this.putWord(codes.imageSmoothingQuality, value);
  }
  set imageSmoothingEnabled(value: boolean) {
    this.put1(codes.imageSmoothingEnabled, value ? 1 : 0);
  }
  set lineWidth(value: number) {
    this.put1(codes.lineWidth, value);
  }
  set globalAlpha(value: number) {
    this.put1(codes.globalAlpha, value);
  }
  setLineDash(pattern: readonly number[]): void {
    const at = this.put(codes.setLineDash, pattern.length + 1);
    this.numbers[at + 1] = pattern.length;
    this.numbers.set(pattern, at + 2);
  }

  // State and place.
  save(): void {
    this.put(codes.save, 0);
  }
  restore(): void {
    this.put(codes.restore, 0);
  }
  translate(x: number, y: number): void {
    this.put2(codes.translate, x, y);
  }
  rotate(angle: number): void {
    this.put1(codes.rotate, angle);
  }
  clip(): void {
    this.put(codes.clip, 0);
  }

  // Paths.
  beginPath(): void {
    this.put(codes.beginPath, 0);
  }
  closePath(): void {
    this.put(codes.closePath, 0);
  }
  moveTo(x: number, y: number): void {
    this.put2(codes.moveTo, x, y);
  }
  lineTo(x: number, y: number): void {
    this.put2(codes.lineTo, x, y);
  }
  bezierCurveTo(a: number, b: number, c: number, d: number, x: number, y: number): void {
    const at = this.put(codes.bezierCurveTo, 6);
    const { numbers } = this;
    numbers[at + 1] = a;
    numbers[at + 2] = b;
    numbers[at + 3] = c;
    numbers[at + 4] = d;
    numbers[at + 5] = x;
    numbers[at + 6] = y;
  }
  rect(x: number, y: number, w: number, h: number): void {
    this.put4(codes.rect, x, y, w, h);
  }
  roundRect(x: number, y: number, w: number, h: number, r: number): void {
    const at = this.put(codes.roundRect, 5);
    this.numbers.set([x, y, w, h, r], at + 1);
  }
  arc(x: number, y: number, r: number, from: number, to: number): void {
    const at = this.put(codes.arc, 5);
    const { numbers } = this;
    numbers[at + 1] = x;
    numbers[at + 2] = y;
    numbers[at + 3] = r;
    numbers[at + 4] = from;
    numbers[at + 5] = to;
  }
  fill(): void {
    this.put(codes.fill, 0);
  }
  stroke(): void {
    this.put(codes.stroke, 0);
  }
  fillRect(x: number, y: number, w: number, h: number): void {
    this.put4(codes.fillRect, x, y, w, h);
  }
  strokeRect(x: number, y: number, w: number, h: number): void {
    this.put4(codes.strokeRect, x, y, w, h);
  }
  clearRect(x: number, y: number, w: number, h: number): void {
    this.put4(codes.clearRect, x, y, w, h);
  }

  // Text and pictures.
  fillText(text: string, x: number, y: number): void {
    const at = this.put(codes.fillText, 3);
    this.numbers[at + 1] = this.place(text);
    this.numbers[at + 2] = x;
    this.numbers[at + 3] = y;
  }
  measureText(text: string): { width: number } {
    return { width: this.measure(this.lettering, text) };
  }
  /** A picture in its own pixels, stretched to a box. It is taken as it is now: `image` may be used again. */
  drawPixels(image: ImageData, x: number, y: number, w: number, h: number): void {
    const copy = new ImageData(image.data.slice(), image.width, image.height);
    const at = this.put(codes.drawPixels, 5);
    this.numbers.set([this.pictures.push(copy) - 1, x, y, w, h], at + 1);
  }
}
