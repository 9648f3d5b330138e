import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useCatalog } from '../../api/catalog.ts';
import { useFormat } from '../../i18n/format.ts';
import { secondsOf } from './search.ts';
import { CountsSlide } from './counts-slide.tsx';
import { FigureSlide, TargetSlide } from './slide.tsx';
import { useSlideShow } from './use-slide-show.ts';
import { useWall } from './use-wall.ts';
import { useWallKeys } from './use-wall-keys.ts';
import classes from './wall.module.css';

const route = getRouteApi('/wall');

/** The operations-centre screen: one figure at a time, large, dark, without controls. */
export function WallPage() {
  const t = useTranslations('wall');
  const { seconds } = route.useSearch();
  const { slides, areas, today, lostSince } = useWall();
  const { index, paused, move, pause } = useSlideShow(slides.length, secondsOf(seconds));
  const navigate = useNavigate();
  useWallKeys({
    onMove: move,
    onPause: pause,
    onLeave: () => {
      if (document.fullscreenElement) void document.exitFullscreen();
      void navigate({ to: '/', search: { area: areas[0] } });
    },
  });
  const slide = slides[index];
  return (
    <main id="main" className={classes.wall}>
      <title>{`${t('title')} · KTS`}</title>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it takes the keys, and tells them when it has the focus */}
      <section tabIndex={0} aria-label={t('title')} aria-describedby="wall-keys" className={classes.stage}>
        {slide === undefined ? (
          <h1 className={classes.empty}>{t('empty')}</h1>
        ) : (
          <div key={slide.key} className={classes.slide} data-slide={slide.key}>
            {slide.kind === 'counts' && <CountsSlide area={slide.area} targets={slide.targets} />}
            {slide.kind === 'target' && <TargetSlide area={slide.area} target={slide.target} />}
            {slide.kind === 'figure' && <FigureSlide area={slide.area} figure={slide.figure} />}
          </div>
        )}
        <p id="wall-keys" className={classes.keys}>
          {t('keys')}
        </p>
      </section>
      <WallFoot
        today={today}
        place={slides.length === 0 ? '' : `${index + 1}/${slides.length}`}
        paused={paused}
        lostSince={lostSince}
      />
    </main>
  );
}

type WallFootProps = {
  readonly today: string;
  readonly place: string;
  readonly paused: boolean;
  readonly lostSince: number | null;
};

function WallFoot({ today, place, paused, lostSince }: WallFootProps) {
  const t = useTranslations('wall');
  const format = useFormat();
  const { settings } = useCatalog();
  return (
    <footer className={classes.foot}>
      <span>{settings.agency}</span>
      <span>{t('dataUntil', { date: format.date(today) })}</span>
      {settings.seed === 'demo' && <strong className={classes.demo}>{t('demo')}</strong>}
      <span role="status" className={classes.lost}>
        {lostSince !== null && t('lost', { time: format.time(new Date(lostSince).toISOString()) })}
      </span>
      <span className={classes.place}>
        {paused && `${t('paused')} · `}
        {place}
      </span>
    </footer>
  );
}
