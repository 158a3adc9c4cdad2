/** The largest document that will be trained: guards the page, the server and whoever opens a link. */
export const limits = {
  units: 1024,
  layers: 64,
  samples: 20_000,
  tableRows: 5_000,
  tableColumns: 256,
  classes: 20,
  steps: 1_000_000,
  epochs: 100_000,
  parameters: 1_000_000,
} as const;
