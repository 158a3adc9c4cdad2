/**
 * The part of a canvas context that the figures use, writing SVG instead of pixels: whatever a
 * figure draws on the screen it can so draw into a file, sharp at any size.
 */
export class SvgContext {
  private readonly parts: string[] = [];
  private path = '';
  private clips = 0;
  private readonly stack: { state: SvgState; groups: number }[] = [];
  private groups = 0;
  private state: SvgState = { ...plain };

  constructor(
    private readonly width: number,
    private readonly height: number,
  ) {}

  toString(): string {
    const size = `width="${this.width}" height="${this.height}" viewBox="0 0 ${this.width} ${this.height}"`;
    const open = '</g>'.repeat(this.groups + this.stack.reduce((n, s) => n + s.groups, 0));
    return `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${this.parts.join('')}${open}</svg>`;
  }

  // Styles, set as on a canvas.
  set fillStyle(value: string) {
    this.state.fill = value;
  }
  set strokeStyle(value: string) {
    this.state.stroke = value;
  }
  set lineWidth(value: number) {
    this.state.lineWidth = value;
  }
  set lineCap(value: string) {
    this.state.cap = value;
  }
  set lineJoin(value: string) {
    this.state.join = value;
  }
  set globalAlpha(value: number) {
    this.state.alpha = value;
  }
  set font(value: string) {
    this.state.font = value;
  }
  set textAlign(value: string) {
    this.state.align = value;
  }
  set textBaseline(value: string) {
    this.state.baseline = value;
  }
  imageSmoothingEnabled = true;
  imageSmoothingQuality = 'high';
  setLineDash(pattern: number[]): void {
    this.state.dash = pattern.join(' ');
  }

  // State and place.
  save(): void {
    this.stack.push({ state: { ...this.state }, groups: this.groups });
    this.groups = 0;
  }
  restore(): void {
    const top = this.stack.pop();
    this.parts.push('</g>'.repeat(this.groups));
    if (top) {
      this.state = top.state;
      this.groups = top.groups;
    }
  }
  translate(x: number, y: number): void {
    this.open(`transform="translate(${n(x)} ${n(y)})"`);
  }
  rotate(angle: number): void {
    this.open(`transform="rotate(${n((angle * 180) / Math.PI)})"`);
  }
  clip(): void {
    const id = `clip-${++this.clips}-${this.parts.length}`;
    this.parts.push(`<clipPath id="${id}"><path d="${this.path}"/></clipPath>`);
    this.open(`clip-path="url(#${id})"`);
  }
  private open(attributes: string): void {
    this.parts.push(`<g ${attributes}>`);
    this.groups++;
  }

  // Paths.
  beginPath(): void {
    this.path = '';
  }
  closePath(): void {
    this.path += 'Z';
  }
  moveTo(x: number, y: number): void {
    this.path += `M${n(x)} ${n(y)}`;
  }
  lineTo(x: number, y: number): void {
    this.path += `${this.path ? 'L' : 'M'}${n(x)} ${n(y)}`;
  }
  bezierCurveTo(a: number, b: number, c: number, d: number, x: number, y: number): void {
    this.path += `C${n(a)} ${n(b)} ${n(c)} ${n(d)} ${n(x)} ${n(y)}`;
  }
  rect(x: number, y: number, w: number, h: number): void {
    this.path += `M${n(x)} ${n(y)}h${n(w)}v${n(h)}h${n(-w)}Z`;
  }
  roundRect(x: number, y: number, w: number, h: number, r: number): void {
    const a = `a${n(r)} ${n(r)} 0 0 1 `;
    this.path +=
      `M${n(x + r)} ${n(y)}h${n(w - 2 * r)}${a}${n(r)} ${n(r)}v${n(h - 2 * r)}${a}${n(-r)} ${n(r)}` +
      `h${n(2 * r - w)}${a}${n(-r)} ${n(-r)}v${n(2 * r - h)}${a}${n(r)} ${n(-r)}Z`;
  }
  arc(x: number, y: number, r: number, from: number, to: number): void {
    const at = (angle: number) => `${n(x + r * Math.cos(angle))} ${n(y + r * Math.sin(angle))}`;
    const join = this.path && !this.path.endsWith('Z') ? 'L' : 'M';
    if (to - from >= 2 * Math.PI - 1e-6) {
      this.path += `M${n(x - r)} ${n(y)}a${n(r)} ${n(r)} 0 1 0 ${n(2 * r)} 0a${n(r)} ${n(r)} 0 1 0 ${n(-2 * r)} 0Z`;
      return;
    }
    const large = to - from > Math.PI ? 1 : 0;
    this.path += `${join}${at(from)}A${n(r)} ${n(r)} 0 ${large} 1 ${at(to)}`;
  }
  fill(): void {
    this.parts.push(`<path d="${this.path}" ${this.paint('fill', this.state.fill)}/>`);
  }
  stroke(): void {
    const { stroke, lineWidth, cap, join, dash } = this.state;
    const dashes = dash ? ` stroke-dasharray="${dash}"` : '';
    this.parts.push(
      `<path d="${this.path}" fill="none" ${this.paint('stroke', stroke)} stroke-width="${n(lineWidth)}" stroke-linecap="${cap}" stroke-linejoin="${join}"${dashes}/>`,
    );
  }
  fillRect(x: number, y: number, w: number, h: number): void {
    this.parts.push(
      `<rect x="${n(x)}" y="${n(y)}" width="${n(w)}" height="${n(h)}" ${this.paint('fill', this.state.fill)}/>`,
    );
  }
  strokeRect(x: number, y: number, w: number, h: number): void {
    this.path = '';
    this.rect(x, y, w, h);
    this.stroke();
  }
  clearRect(): void {}

  // Text and pictures.
  fillText(text: string, x: number, y: number): void {
    const { font, align, baseline, fill } = this.state;
    const anchor = align === 'center' ? 'middle' : align === 'right' ? 'end' : 'start';
    const place = { middle: 'central', top: 'hanging' }[baseline] ?? 'auto';
    this.parts.push(
      `<text x="${n(x)}" y="${n(y)}" style="font:${escapeText(font)}" text-anchor="${anchor}" dominant-baseline="${place}" ${this.paint('fill', fill)}>${escapeText(text)}</text>`,
    );
  }
  measureText(text: string): { width: number } {
    const size = Number.parseFloat(/([\d.]+)px/.exec(this.state.font)?.[1] ?? '11');
    return { width: text.length * size * 0.55 };
  }
  drawImage(picture: { toDataURL(): string }, x: number, y: number, w: number, h: number): void {
    this.parts.push(
      `<image href="${picture.toDataURL()}" x="${n(x)}" y="${n(y)}" width="${n(w)}" height="${n(h)}" preserveAspectRatio="none"/>`,
    );
  }

  private paint(what: 'fill' | 'stroke', color: string): string {
    const opacity = this.state.alpha < 1 ? ` opacity="${n(this.state.alpha)}"` : '';
    return `${what}="${escapeText(color)}"${opacity}`;
  }
}

interface SvgState {
  fill: string;
  stroke: string;
  lineWidth: number;
  cap: string;
  join: string;
  dash: string;
  alpha: number;
  font: string;
  align: string;
  baseline: string;
}

const plain: SvgState = {
  fill: '#000',
  stroke: '#000',
  lineWidth: 1,
  cap: 'butt',
  join: 'miter',
  dash: '',
  alpha: 1,
  font: '11px sans-serif',
  align: 'start',
  baseline: 'alphabetic',
};

const n = (value: number) => String(Math.round(value * 100) / 100);
const escapeText = (text: string) =>
  text.replace(
    /[<>&"]/g,
    (c) => ({ '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' })[c] ?? c,
  );
