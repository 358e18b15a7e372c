/** What looking at a closed case file again found: the repair holds, the problem is back, there never was a repair (虚假整改). */
export type Recheck = 'holds' | 'relapsed' | 'false';
