import type { VNode } from 'preact';
import { formatInstant } from '#ui';
import type { Translate } from '#ui';
import type { Cluster } from './cluster-rules.ts';

/** What a cluster has in common, in words: how names are made, at which domain, in which network. */
export function nameOf(
  t: Translate,
  { pattern, network }: Pick<Cluster, 'pattern' | 'network'>,
): string {
  const place = network === null ? null : t('cosigning.clusters.network', { code: network });
  return [pattern === null ? null : patternWords(t, pattern), place]
    .filter((part) => part !== null)
    .join(', ');
}

function patternWords(t: Translate, pattern: string): string {
  const [shape = '', domain = ''] = pattern.split(' @ ');
  const digits = /^words\+(\d+)$/.exec(shape)?.[1];
  if (digits !== undefined) return t('cosigning.shape.digits', { count: Number(digits), domain });
  const known = ['words', 'digits', 'noise'] as const;
  const word = known.find((one) => one === shape);
  if (word === 'digits') return t('cosigning.shape.numbers', { domain });
  return word === undefined
    ? t('cosigning.shape.mixed', { domain })
    : t(`cosigning.shape.${word}`, { domain });
}

const WIDTH = 120;
const HEIGHT = 24;

/** When they came, as steps; said in words for whoever does not see it. */
export function Curve(props: {
  readonly t: Translate;
  readonly cluster: Cluster;
  readonly large?: boolean;
}): VNode {
  const { t, cluster, large } = props;
  const { curve, first, last } = cluster;
  const most = Math.max(1, ...curve);
  const wide = WIDTH / curve.length;
  const when = (at: Date): string => formatInstant(t.language, at, 'UTC');
  const words = t('cosigning.clusters.curve.words', { first: when(first), last: when(last) });
  return (
    <svg
      role="img"
      aria-label={words}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={large ? 2 * WIDTH : WIDTH}
      height={large ? 2 * HEIGHT : HEIGHT}
      fill="currentColor"
    >
      <rect x="0" y={HEIGHT - 1} width={WIDTH} height="1" opacity="0.4" />
      {curve.map((count, index) => {
        const height = count === 0 ? 0 : Math.max(1, (count / most) * (HEIGHT - 2));
        return (
          <rect x={index * wide + 0.5} y={HEIGHT - 1 - height} width={wide - 1} height={height} />
        );
      })}
    </svg>
  );
}
