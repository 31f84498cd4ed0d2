"""The duke who will not give up his allotment: a notice, a swim, a hearing, a jacket and a gate."""

from celebnews.demo.shapes import DemoStory

ALLOTMENT_STORIES: tuple[DemoStory, ...] = (
    DemoStory(
        key="duke-plot-fourteen",
        kind="news",
        section="courts",
        headline="The Duke of Wexmere will not give up plot fourteen, whatever his landlord says",
        standfirst="Northquay Albion needs a road to its new ground. In the way of it stand some leeks, and behind the leeks stands a tenant who turns out to be his own landlord.",
        body="""<p>The notice to quit was served on a shed. It was nailed to the door at some time on Monday, is addressed to “G. Morrow, Esq., or Occupier”, and asks him to be off plot fourteen of the Gasworks Lane allotments within the quarter, leaving the soil level. Mr Morrow has replied by return. He declines.</p>
<p>He is better known by another name. <a data-person="augustin-duke-of-wexmere">Augustin, Duke of Wexmere</a> joined the waiting list in his twenties as plain Gus Morrow, and has worked the plot for eleven years beside neighbours of whom about half had guessed. What nobody seems to have noticed, the tenant included, is who owns it. The freehold of Gasworks Lane belongs to the Wexmere Estate Company, and so, apart from some aunts, does he.</p>
<h2>Why a road</h2>
<p>At the end of the lane stands the iron ring of a gasholder, and inside it Northquay Albion is building a ground for twenty-two thousand. They will need to get there. The club’s plan shows an avenue of limes and two lanes of traffic through the allotments, across plots nine to seventeen, with a roundabout on the leeks.</p>
<p>The coach has asked for a different drawing. <a data-person="ljerka-sumanovac">Ljerka Šumanovac</a>, who was trained as a surveyor, walked the line with a tape on Sunday and sent the board a note. The Northquay Courier has seen it, and gives its text as: “It does not need to turn here. You want it to turn here.”</p>
<h2>The jacket and the deed</h2>
<p>Trustees manage the company, and the Duke cannot simply tell them to stop. They are three in number and have a duty to get the best price for the land, even from under him. “I asked them, ‘Whose side are you on?’” he says, leaning on a fork in the patched jacket in which <a data-story="saltmere-coats">he stole the opening night at Saltmere from people in capes</a>. “They said, ‘Yours, Your Grace,’ and I’ve seldom been so alarmed.”</p>
<p>Unless somebody gives way the matter goes to the county court. It would be heard there as Wexmere against Wexmere. The leeks, which are down for the <a href="https://northquayshow.example/schedule/">Northquay Show</a>, have been advised to say nothing.</p>""",
        days_ago=331,
        authors=("Tomás Quill",),
        subjects=("augustin-duke-of-wexmere",),
        mentioned=("ljerka-sumanovac",),
        earlier=(("saltmere-coats", "The jacket’s previous appearance"),),
        topics=("Gardening", "Football", "Court cases"),
        photo="plot-fourteen",
        seo_description="A duke has been given notice on his allotment by the company that he owns. Northquay Albion wants it for a roundabout.",
    ),
    DemoStory(
        key="duke-swimmer",
        kind="news",
        section="couples",
        headline="Kalliope Vrachou sets out for a lighthouse and arrives at a duke",
        standfirst="The swimmer was to cross the bay by night. She followed the wrong lamp through a sluice, came ashore among ornamental ducks, and has been back to Wexmere four times since, by road.",
        body="""<p>There are two lights on that piece of coast, and the chart shows one of them. <a data-person="kalliope-vrachou">Kalliope Vrachou</a>, who was swimming by night from Saltmere mole to the lighthouse at Gannet Head, lost her pilot boat in the mist at about three, saw a lamp to starboard and steered for it. The water grew warmer and tasted, she says, “of bread”. Then something quacked.</p>
<p>She had gone in on the top of the tide through an open sluice, and was in the lake at Wexmere Hall. The lamp was in a folly. It was there because <a data-person="augustin-duke-of-wexmere">the Duke of Wexmere</a> sits up with his seedlings in a late frost, and it is the only roof on the estate that does not drip.</p>
<h2>A towel, a leek</h2>
<p>Accounts of the meeting have come from both sides and agree in every point but one. He held out a towel. She asked what country this was. He told her that it was a matter of dispute, and explained <a data-story="duke-plot-fourteen">the notice on his shed</a>, at length, to a woman who had been in the sea for seven hours; and she listened to the end, because, as she has since remarked to Lantern Weekly, “nobody had yet told me where the door was”.</p>
<p>The point on which they differ is the leek. He believes that he offered her soup.</p>
<blockquote data-speaker="kalliope-vrachou"><p>In my family a man who gives you something from the sea is working. A man who gives you something he has grown has been thinking about you since the spring, even if he did not know that it would be you.</p></blockquote>
<h2>By road</h2>
<p>The record was not ratified. The association that looks into these things has ruled that an ornamental lake is not an arm of the sea, and returned her fee. She has gone back to the Hall all the same, on the 14 bus, on four Sundays; and on Wednesday a reporter from the Harbour Gazette found her on plot fourteen, in borrowed boots, digging a trench that the paper calls “straighter than any in the lane”.</p>
<p>Are they a couple? The Duke’s office answered that he has no office. The swimmer said that she was resting her shoulders. A neighbour on plot twelve, who did not wish to be drawn in, was heard to call across the beans, “She’s labelled his rows, Gus, it’s serious.”</p>""",
        days_ago=163,
        authors=("Imogen Vale",),
        subjects=("kalliope-vrachou", "augustin-duke-of-wexmere"),
        earlier=(("duke-plot-fourteen", "The notice that he explained to her"),),
        topics=("Gardening", "Swimming"),
        photo="wexmere-lake",
        seo_description="She lost her way in the mist and swam into a duke’s lake. Kalliope Vrachou has been back by bus, four times.",
    ),
    DemoStory(
        key="wexmere-v-wexmere",
        kind="feature",
        section="courts",
        headline="Wexmere v Wexmere: two days in court with a man on both sides of it",
        standfirst="He owned the land, he rented the land, and he had been given notice by himself. How Northquay County Court dealt with an allotment, a football club and a water pipe.",
        body="""<p>The usher had a difficulty on the first morning and was sensible enough to own up to it. In his court the claimant’s witnesses sit on the left and the defendant’s on the right. He looked at <a data-person="augustin-duke-of-wexmere">Augustin, Duke of Wexmere</a>; he looked at the list. In the end he put a chair in the aisle.</p>
<p>The claimant was the Wexmere Estate Company, in which the Duke holds all the shares except nine. The defendant was G. Morrow, tenant, of plot fourteen, Gasworks Lane. The claim was for possession of two hundred and fifty square metres of leeks, dahlias and late potatoes, so that a road might be built to a football ground; and since <a data-story="duke-plot-fourteen">the notice was nailed to his shed</a> seven months ago, no two people in Northquay had managed to disagree about anything else.</p>
<h2>The first day: who is Mr Morrow?</h2>
<p>Honor Fairweather, for the company, began with the lease. It is a printed form of the sort that can be bought at a stationer’s. It was signed eleven years ago by a clerk, on behalf of a landlord whom he had never met, and by a tenant who gave his occupation as “between roofs”.</p>
<p>“Did you know, when you signed, that you were the owner?” she asked.</p>
<p>The Duke, who had no lawyer, on the ground that the firm in question was acting for him already, considered it with care. “I knew that I owned a good deal of Northquay,” he said. “One doesn’t like to ask which bits.”</p>
<figure data-photo="duke-portrait"></figure>
<p>He was in the witness box for two hours and a half. He had brought the rent book. He had brought, because it seemed relevant, a jar of soil. When it was put to him that a peer with two thousand acres could surely grow a leek on some other part of them, District Judge Bramhall, who holds a half plot on the east side of the city, laid down her pen and said that counsel might wish to withdraw the question. Counsel withdrew it.</p>
<blockquote data-speaker="augustin-duke-of-wexmere"><p>Everything else that I have was given to me by somebody who was dead. I waited six years for that plot behind a bus inspector and a Mrs Teale. It is the only thing I own that I queued for.</p></blockquote>
<aside data-story="duke-plot-fourteen"><p>A shed, a nail and a name that was not quite his: how the quarrel was served</p></aside>
<h2>The second day: the water</h2>
<p>It ought to have been a short hearing. What lengthened it was the pipe. Readers who were at the Gasholder on its first night, or have since dried their programmes, will know <a data-story="gasholder-opening">how that evening ended</a>: eleven minutes of music, and then the sprinklers. The club has been looking ever since for someone to blame, and in a statement put in by its chief executive, Marcus Peverell-Oyelaran, it blamed the allotments.</p>
<p>The argument went as follows. Ground and gardens share a main. At eight each evening the plot-holders, who are forbidden to water before, turn on some forty taps at once; the pressure drops; and a valve inside the stadium, sensing drought, opens to save the turf. If the allotments went, so would the danger. It was ingenious, and it took the court until the afternoon to see what was wrong with it.</p>
<p>What was wrong with it was <a data-person="ljerka-sumanovac">Ljerka Šumanovac</a>. The coach of Northquay Albion was called by neither party. She had come on the bus to listen, and was seen to write something, tear it out and fold it once. It was passed along three rows and up to the bench. Her Honour read it aloud.</p>
<p>“‘The valve is set to New Zealand,’” she read, and then, after turning it over, “‘Also the road does not need to turn there.’”</p>
<p>So it proved. An engineer was sent for; he came back with his sleeves rolled and the air of a man who has seen the sea. The controller that waters the pitch was supplied from Auckland, where it was tested, and nobody had told it that it had been moved. It believes that dawn is at eleven minutes past eight in the evening. It had been perfectly right on every other night, too, and only the groundsman had got wet.</p>
<h2>The judgment</h2>
<p>She gave it there and then, in under half an hour. A company may sue its owner. A landlord may give notice to a tenant who happens to be its only friend. But a notice must be clear, and must reach the person for whom it is meant; and this one, she held, was ambiguous in the extreme, for it was sent on behalf of the Duke, to the Duke, on instructions from persons bound to act in the interest of the Duke, and he had read it while wearing somebody else’s name.</p>
<p>“The court can order one man to be reasonable with another,” she said. “It has no power that I can discover to make him reasonable with himself, and on the evidence he needs no help.” The claim was dismissed. She ordered the loser to pay the winner’s costs, paused, did the sum in the margin, and made it forty pounds for the bus.</p>
<figure data-photo="plot-fourteen"><figcaption>The land in question, on the evening of the second day. Nobody had watered it.</figcaption></figure>
<h2>Afterwards</h2>
<p>The three trustees shook his hand; they had, they pointed out, done their duty at every stage, and would now do it in the other direction. In the public seats a woman in a swimming-club anorak ate an apple and did not hurry. <a data-person="kalliope-vrachou">Kalliope Vrachou</a>, who <a data-story="duke-swimmer">met the defendant by accident and by water</a>, had sat through both days with a map of the lane across her knees, on which she had drawn, in pencil, a line that went round.</p>
<p>Docket &amp; Gown calls the case “of no legal importance whatever, and the most enjoyable of the term”. The club may appeal. The road is no nearer. At ten to eight that evening some forty people stood beside their taps on Gasworks Lane, waiting for the hour, and when it struck, the one on plot fourteen raised his hat towards the stadium and let the others go first.</p>""",
        days_ago=117,
        authors=("D. R. Osei",),
        subjects=("augustin-duke-of-wexmere", "ljerka-sumanovac"),
        mentioned=("kalliope-vrachou",),
        earlier=(
            ("duke-plot-fourteen", "The notice on the shed"),
            ("gasholder-opening", "The night of the sprinklers"),
            ("duke-swimmer", ""),
        ),
        topics=("Court cases", "Gardening", "Football"),
        photo="county-court",
        seo_description="The Duke of Wexmere sued himself over an allotment, and both sides heard the truth about a stadium’s sprinklers.",
    ),
    DemoStory(
        key="duke-yes",
        kind="news",
        section="couples",
        headline="The road goes round, and so does a ring: the Duke and Kalliope Vrachou will marry",
        standfirst="A charity match paid for the bend, a coach drew it and a swimmer had it right all along. At the gate of plot fourteen there was one more question, and it was she who put it.",
        body="""<p>The bend is thirteen metres wide, and it costs what twenty-two thousand people paid on Saturday to see actors fall over cooks. With the takings of <a data-story="charity-match">the match at the Gasholder</a> the Gasworks Lane allotments have bought a strip of railway embankment; Northquay Albion gets its road, which will go round; and <a data-person="augustin-duke-of-wexmere">Augustin, Duke of Wexmere</a>, keeps his leeks.</p>
<p>He signed the papers on an upturned bucket, once as landlord and once as tenant. Then <a data-person="kalliope-vrachou">Kalliope Vrachou</a> handed him a third sheet.</p>
<h2>The third sheet</h2>
<p>It was an application for a joint tenancy. The rules of the allotment society, as she had found out by reading them, allow two names on a plot “in the case of persons married or about to be”. She had filled in her half. The Northquay Courier reports, “His Grace was observed to look for his spectacles, which were on his face. ‘There is a box here,’ he said, ‘that asks for a date,’ and Ms Vrachou replied, ‘I left that one for you.’”</p>
<p>There was a cheer from plot twelve. A band of plot-holders had hung up bunting for the road and did not have to take it down.</p>
<figure data-photo="allotment-bunting"></figure>
<h2>A line in pencil</h2>
<p>The route is the one that she drew in court, on her knees, in the course of <a data-story="wexmere-v-wexmere">the case that he brought against himself and won</a>. <a data-person="ljerka-sumanovac">Ljerka Šumanovac</a>, who has been saying since last year that the road had no need to turn there, checked it with a tape. She was out by four centimetres. A note has been pinned to the shed, and is thought to be the longest that she has written: <em>Good. Be happy. Mind the drain.</em></p>
<aside data-story="duke-swimmer"><p>The wrong lamp, the right folly, and a disagreement about soup</p></aside>
<h2>The arrangements</h2>
<p>They will live at the Hall, in the folly, until the roof is done; this may be for some time. She keeps her name, and <a data-story="duke-swimmer">the lighthouse that she was making for on the night when they met</a>; he intends to learn to swim, a thing that it has not occurred to a Duke of Wexmere to do since the third, who did not. The ring is a ferrule from a dibber. It was made to fit by a neighbour with a vice.</p>
<p>“People ask, ‘How did you meet?’” the bride said at the gate, which has been rehung so that it opens inwards. “I tell them, ‘I was lost, and he had a light on.’ They think that it is a figure of speech.”</p>""",
        days_ago=11.5,
        authors=("Imogen Vale", "Tomás Quill"),
        subjects=("augustin-duke-of-wexmere", "kalliope-vrachou"),
        mentioned=("ljerka-sumanovac",),
        earlier=(
            ("wexmere-v-wexmere", "Two days with a man on both sides"),
            ("duke-swimmer", "How she came to be lost"),
            ("charity-match", ""),
        ),
        topics=("Engagements", "Gardening", "Football"),
        photo="duke-and-swimmer",
        seo_description="The road to the Gasholder will go round the leeks, and the tenants of plot fourteen are to be two.",
    ),
    DemoStory(
        key="mended-jacket",
        kind="feature",
        section="style",
        headline="A jacket called Mortlake: how the oldest thing in the room became the newest",
        standfirst="It has been rained on with four dukes inside it and mended by one woman. Now there are three copies of it on the runways, and the original is worried about its elbows.",
        body="""<p>Miss Pomfret does not hold with <em>visible mending</em>. “There’s mending,” she says, “and there’s showing off.” She is eighty-eight, has a shop the width of a wardrobe in Threadneedle Passage, and has looked after the same waxed jacket since a Tuesday in 1961, when the sixth Duke of Wexmere brought it in with a pheasant still attached.</p>
<p>The garment is called Mortlake. No one recalls why. It has been the property of four dukes in succession, and it now goes about on the back of the ninth, <a data-person="augustin-duke-of-wexmere">Augustin, Duke of Wexmere</a>, who is rarely seen without it and who was once refused entry to his own gallery in it. This season it is also, in a manner of speaking, everywhere.</p>
<h2>The night it was noticed</h2>
<p>Fashion can put a date on the affair. A year ago, at <a data-story="saltmere-coats">the opening of the Saltmere festival</a>, an awning came down on some very expensive people. Photographs of the morning after show suede in ruins, and, somewhat to the left, a man as dry as toast. Buyers enlarged the picture. They counted four colours of thread at the cuff. By the end of the week a house in Milan had telephoned the Hall to ask who <em>did</em> him.</p>
<figure data-photo="duke-portrait"><figcaption>The wearer, on a day on which it was not raining yet.</figcaption></figure>
<p>“I told them, ‘A Miss Pomfret does the sleeves,’” he says, “and they said, ‘Is she with anybody?’”</p>
<h2>Forty-one repairs</h2>
<p>She has kept a book. It is a school exercise book, its own back mended with bias binding, and it records forty-one repairs in sixty-five years, each with the weather. To leaf through it with her is to read the history of a family by its accidents:</p>
<ul><li><p><strong>1961.</strong> Left pocket, pheasant.</p></li><li><p><strong>1976.</strong> Both elbows. Dry summer; much leaning on gates.</p></li><li><p><strong>1988.</strong> Collar, chewed. By the present duke, aged four.</p></li><li><p><strong>2009.</strong> Lining, burnt, candle. He had been up to look at the roof.</p></li><li><p><strong>Last year.</strong> Back seam, on being served with a notice. He had bent down rather quickly to read it.</p></li></ul>
<p>That last tear was made on plot fourteen, and may be seen in the sketches from <a data-story="wexmere-v-wexmere">the county court, where the jacket sat through two days of evidence</a> over its owner’s arm. Counsel for the estate asked that it be removed as a distraction. The judge ruled that it was the only witness in the case who had been present throughout.</p>
<aside data-story="saltmere-coats"><p>One awning, eight coats and the photograph that the buyers enlarged</p></aside>
<h2>Three sincere forms of flattery</h2>
<p>Imitation came quickly. In Paris somebody has sewn new patches on to new cloth and charges nine hundred euros for each. A label in Antwerp distresses its coats in a machine, together with gravel. The only one of the three that Miss Pomfret will have in the shop is by <a data-person="mila-szalwinska-hoyt">Mila Szałwińska-Hoyt</a>, who wrote first to ask.</p>
<figure data-photo="jacket-runway"></figure>
<p>The designer came twice, for a day, and swept the floor. Those who saw <a data-story="szalwia-pockets">her show of two hundred pockets on planks</a> will recall a coat in it, look twenty, with a seam down the back that did not match anything else; she had cut it whole, slit it with a knife and sent it to Threadneedle Passage without a word. It came back in nine days with a bill for six pounds. “I had been to school for five years and I’d run a house for ten,” the designer says. “I turned it over and I couldn’t find where she had begun.”</p>
<blockquote data-speaker-name="Edith Pomfret"><p>She asked me what the secret was, and I said that you look at it first. You make a cup of tea and look. People will start at the hole, but a hole is only where it has given up, so you want to go back to where it was still trying.</p></blockquote>
<h2>What it costs to keep a thing</h2>
<p>There is a serious sum in this. A waxed jacket of good make costs, new, some four hundred pounds. Mortlake’s upkeep since 1961 comes to ninety-seven pounds, six shillings and a brace of grouse. It has outlived three cars and the company that wove it, of which the looms now belong to a mill in the Pennines. Nobody has ever washed it.</p>
<p>Copies, of course, have their uses. A young man was in the Passage on the afternoon of our visit with one of the Antwerp coats, bought in the sale, the gravel still in its hem; a real tear had opened up beside one of the false ones, and he was ashamed of it. Miss Pomfret had him take the thing off. She put on the kettle.</p>
<p>And the original? It will be worn in the spring by a bridegroom, over her objections. <a data-person="kalliope-vrachou">Kalliope Vrachou</a>, who is to marry him, has asked for one alteration, the forty-second, and it has been done already. Inside the left breast there is a new pocket of yellow oilskin, watertight, of exactly the size of a folded chart. It is the neatest piece of work in the whole garment. She has not signed it, Miss Pomfret says, and then, when the door has closed, she shows me where.</p>""",
        days_ago=4.4,
        authors=("Hanne Brandt",),
        subjects=("augustin-duke-of-wexmere", "mila-szalwinska-hoyt"),
        mentioned=("kalliope-vrachou",),
        earlier=(
            ("saltmere-coats", "The night of the awning"),
            ("szalwia-pockets", "Look twenty, and the twenty-five others"),
            ("wexmere-v-wexmere", ""),
        ),
        topics=("Fashion", "Mending"),
        photo="mending-street",
        seo_description="Forty-one repairs in sixty-five years: the Duke of Wexmere’s jacket, the woman who mends it and the labels that copy it.",
    ),
)
