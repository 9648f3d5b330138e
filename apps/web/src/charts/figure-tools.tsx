import { Button, Menu, SegmentedControl, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { type RefObject, useState } from 'react';
import { useTranslations } from 'use-intl';
import classes from './charts.module.css';
import { composePicture, type SavedPicture, type PictureText, toPng } from './compose-picture.ts';
import { toCsv } from './csv.ts';
import type { FigureView } from './figure-views.ts';
import { saveFile, saveText } from './save-file.ts';
import type { ReadingFile } from './use-reading-file.ts';

type FigureToolsProps = {
  readonly figure: RefObject<HTMLElement | null>;
  readonly text: PictureText;
  readonly file: ReadingFile;
  readonly fileName: string;
  readonly view: FigureView;
  readonly onView: (view: FigureView) => void;
};

function pictureIn(figure: HTMLElement | null, text: PictureText): SavedPicture | null {
  const chart = figure?.querySelector<SVGSVGElement>('[data-picture] svg[data-chart]');
  if (figure === null || chart == null) return null;
  return composePicture(chart, [...figure.querySelectorAll('[data-legend] > li')], text);
}

/** Chart or table, and the ways to take the figure along. */
export function FigureTools({ figure, text, file, fileName, view, onView }: FigureToolsProps) {
  const t = useTranslations('charts');
  const [failed, setFailed] = useState(false);
  const save = (write: (picture: SavedPicture) => void | Promise<void>) => {
    setFailed(false);
    const picture = pictureIn(figure.current, text);
    if (picture === null) return setFailed(true);
    Promise.resolve(write(picture)).catch(() => setFailed(true));
  };

  return (
    <div className={classes.tools}>
      <SegmentedControl
        size="xs"
        aria-label={t('view')}
        value={view}
        onChange={onView}
        data={[
          { value: 'chart', label: t('asChart') },
          { value: 'table', label: t('asTable') },
        ]}
      />
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden />}
            aria-label={t('downloadOf', { title: text.title })}
          >
            {t('download')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {view === 'chart' && (
            <>
              <Menu.Item
                onClick={() => save(async (picture) => saveFile(`${fileName}.png`, await toPng(picture)))}
              >
                {t('png')}
              </Menu.Item>
              <Menu.Item
                onClick={() => save(({ markup }) => saveText(`${fileName}.svg`, 'image/svg+xml', markup))}
              >
                {t('svg')}
              </Menu.Item>
            </>
          )}
          <Menu.Item
            onClick={() =>
              saveText(`${fileName}.csv`, 'text/csv', toCsv(file.table, [file.title], text.foot))
            }
          >
            {t('csv')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {failed && (
        <Text role="alert" size="sm" c="red.9">
          {t('failed')}
        </Text>
      )}
    </div>
  );
}
