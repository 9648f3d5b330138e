import { getFigureFile, type Lineage } from '@kts/contract';
import { mayActAs } from '@kts/domain';
import { Anchor } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { addressOf } from '../../api/call.ts';
import { useUser } from '../../api/use-session.ts';

type FileLinkProps = { readonly lineage: Lineage };

/** Name of the file that a figure came from; the file itself for who may see the import. */
export function FileLink({ lineage: { file, fileKept, batch, observation } }: FileLinkProps) {
  const t = useTranslations('common');
  const user = useUser();
  const covers = user !== null && (user.area === null || user.area === observation.area);
  const maySee =
    user !== null && (user.name === batch.uploadedBy || (mayActAs(user.role, 'approver') && covers));
  if (!fileKept || !maySee || observation.id === null) return file;
  return (
    <Anchor
      href={addressOf(getFigureFile, { params: { id: observation.id } })}
      download
      title={t('lineageDownload')}
    >
      {file}
    </Anchor>
  );
}
