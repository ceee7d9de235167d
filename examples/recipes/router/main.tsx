// A router in the browser, here React's: each new address is a pageview by itself, with the title of the new page.
// Nothing has to be told to the router.
import { createRoot } from 'react-dom/client';
import { BrowserRouter, Link, Route, Routes } from 'react-router';
import { track } from './tracker';

const Home = () => (
  <>
    <title>Home</title>
    <Link to="/pricing">Pricing</Link>
  </>
);

const Pricing = () => (
  <>
    <title>Pricing</title>
    <button id="choose" onClick={() => track('Plan Chosen', { meta: { plan: 'pro' } })}>
      Choose
    </button>
  </>
);

createRoot(document.getElementById('app')!).render(
  <BrowserRouter>
    <Routes>
      <Route path="/" element={<Home />} />
      <Route path="/pricing" element={<Pricing />} />
    </Routes>
  </BrowserRouter>,
);
