import {ArcElement, Chart, type ChartConfiguration, DoughnutController} from 'chart.js';

/**
 * A chart on `canvas`. Only what widgets draw is registered, since all of Chart.js weighs half as much again; and here
 * rather than on import, since a bundler may drop what a module does on import.
 */
export function createChart(canvas: HTMLCanvasElement, configuration: ChartConfiguration): Chart {
  Chart.register(DoughnutController, ArcElement);
  return new Chart(canvas, configuration);
}
