import { Fragment } from 'react';

/** Places where a long official name may break: after 、 and brackets, and after the kind of a body or area that has a name before it. */
const BREAKS = /(?<=[、，)）])|(?=[(（])|(?<=..(?:省|市|县|区|镇|乡|街道|委员会|管理局|中心))(?=.{3})/;

/** A unit's name that wraps where an official would break it, and never pushes a table wider. */
export function UnitName({ name }: { readonly name: string }) {
  return (
    <span className="cc-unit">
      {name.split(BREAKS).map((piece, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one name never move
        <Fragment key={index}>
          {index > 0 && <wbr />}
          {piece}
        </Fragment>
      ))}
    </span>
  );
}
