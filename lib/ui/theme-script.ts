/** Where a learner's own choice is kept; absent means "as the system says". */
export const themeKey = 'descent-theme';

/** Sets `data-theme` on the root before the first paint and keeps following the system while nothing is chosen. */
export const themeScript = `(()=>{const r=document.documentElement,m=matchMedia('(prefers-color-scheme: dark)');
const s=()=>{let t=null;try{t=localStorage.getItem('${themeKey}')}catch{}
r.dataset.theme=t==='light'||t==='dark'?t:m.matches?'dark':'light'};
s();m.addEventListener('change',s)})()`;
