'use client';

import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { Pen } from './canvas';

/** A figure that can be saved: where it stands on the page and how it draws itself. */
export interface RegisteredFigure {
  canvas: HTMLCanvasElement;
  draw: (pen: Pen) => void;
  colors: Pen['colors'];
}

export interface FigureRegistry {
  add: (figure: RegisteredFigure) => () => void;
  list: () => RegisteredFigure[];
}

const Registry = createContext<FigureRegistry | null>(null);

/** Collects the figures drawn inside it, so that the menu can save them as they stand. */
export function FigureRegistryProvider({ children }: { children: ReactNode }) {
  const registry = useMemo(() => {
    const figures = new Set<RegisteredFigure>();
    return {
      add: (figure: RegisteredFigure) => {
        figures.add(figure);
        return () => void figures.delete(figure);
      },
      list: () => [...figures],
    };
  }, []);
  return <Registry value={registry}>{children}</Registry>;
}

export function useFigureRegistry(): FigureRegistry | null {
  return useContext(Registry);
}
