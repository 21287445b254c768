import type {ChartConfiguration, PluginOptionsByType} from 'chart.js';
import type {LicenseUsage} from '../../account/licenses.js';

export interface RingColors {
  /** Color of the licenses used. */
  readonly used: string;
  /** Color of those left. */
  readonly left: string;
}

/** Thickness of the ring as Chart.js counts it: the hole's share of the radius. */
const CUTOUT = '72%';

// Chart.js documents `false` for "no plugin, not even those a page has registered for all charts"; its types lack it.
const NO_PLUGINS = false as unknown as PluginOptionsByType<'doughnut'>;

/** Used and left as the ring shows them; never both 0. Past the commitment the ring is full. */
export const ringShares = ({
  used,
  available,
}: Pick<LicenseUsage, 'used' | 'available'>): readonly [used: number, left: number] =>
  used === 0 && available <= 0 ? [0, 1] : [used, Math.max(0, available)];

/** The used part of the ring in percent, 0 to 100. */
export function usedPercent(usage: Pick<LicenseUsage, 'used' | 'available'>): number {
  const [used, left] = ringShares(usage);
  // Divided first: a share is never above 1, while 100 times a huge number may be rounded up.
  return (used / (used + left)) * 100;
}

/** The ring as Chart.js draws it. It stands still: motion would say that something has changed. */
export function ringConfiguration(
  usage: Pick<LicenseUsage, 'used' | 'available'>,
  {used, left}: RingColors,
): ChartConfiguration<'doughnut'> {
  return {
    type: 'doughnut',
    data: {
      datasets: [{data: [...ringShares(usage)], backgroundColor: [used, left], borderWidth: 0}],
    },
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      cutout: CUTOUT,
      events: [],
      plugins: NO_PLUGINS,
    },
  };
}
