"""Two cooks, a tidier and a jar of sourdough: the feud between ‘Mind the Crust’ and ‘Salt’."""

from celebnews.demo.shapes import DemoStory

CRUST_STORIES: tuple[DemoStory, ...] = (
    DemoStory(
        key="crust-feud",
        kind="news",
        section="screen",
        headline="Defne Tuzcuoğlu calls ‘Mind the Crust’ a bus, and Konrad Hoyt asks where it goes",
        standfirst="One of them sends every contestant home and the other has never sent any. They shared a table at a trade dinner, and had got as far as the cheese.",
        body="""<p>It was a panel about flour. Six hundred bakers had come to the Northquay Corn Hall to hear two television cooks agree on hydration, and for fifty minutes they did. Then somebody in the audience asked <a data-person="defne-tuzcuoglu">Defne Tuzcuoğlu</a> what she thought of a contest in which no one is ever sent home.</p>
<p>“A contest in which nobody is sent home,” she said, “is a bus.”</p>
<p>There was a good deal of laughter, and all of it was in the direction of <a data-person="konrad-hoyt">Konrad Hoyt</a>, whose programme <em>Mind the Crust</em> is precisely that. He waited for it to die down. “I’ve always liked a bus,” he said. “Where does yours go?”</p>
<h2>Two ways with a cake</h2>
<p>They had been on the best of terms. It was Tuzcuoğlu who fed half of his family in a tent <a data-story="saltmere-coats">on the night when the awning came down at Saltmere</a>, and he sent her a loaf the next day with a card in it. On the screen, however, they stand for different views of mankind. On <em>Mind the Crust</em> a fallen sponge is talked through, propped up, and eaten. On <em>Salt</em>, which Tuzcuoğlu judges by herself in a room with no clock, twelve hopefuls are dismissed one by one, the last of them in the final, and the trophy goes back into its box.</p>
<p>Each draws about five million. They are broadcast, as of this season, at the same hour.</p>
<h2>What was said afterwards</h2>
<p>Over the cheese it got worse. Backrow reports, “Asked by a neighbour whether he had ever seen <em>Salt</em>, Mr Hoyt replied, ‘I saw the beginning once, and then everyone had gone.’ Ms Tuzcuoğlu, two places down, put her knife and fork together.” She left before the coffee, which at a dinner of cooks is regarded as a declaration of war.</p>
<blockquote data-speaker="defne-tuzcuoglu"><p>My first chef threw my soup in the Bosphorus every day for a year. On the last day he did not throw it. Nobody has ever paid me such a compliment, and a bus would not have paid it.</p></blockquote>
<p>Hoyt’s producers asked him for a statement, and he issued a recipe. It is for a plain white loaf, and it contains, as readers were quick to notice, no salt.</p>""",
        days_ago=318,
        authors=("Imogen Vale",),
        subjects=("defne-tuzcuoglu", "konrad-hoyt"),
        earlier=(("saltmere-coats", "The soup in the tent"),),
        topics=("Television", "Food"),
        photo="crust-and-salt",
        seo_description="A panel on flour ends a friendship: Konrad Hoyt and Defne Tuzcuoğlu on sending people home.",
    ),
    DemoStory(
        key="beige-pantry",
        kind="feature",
        section="style",
        headline="Bettany Quince tidies the larder of The Ninth Table, and a family looks on",
        standfirst="Eleven hundred jars, three steps, one box and a chef who cannot find his capers: a day with the woman who makes nine million people feel better about their shelves.",
        body="""<p>“First we thank it,” says <a data-person="bettany-quince">Bettany Quince</a>, and puts her palm against the larder door. She means it. She has been up since four, she has brought her own stepladder, and behind her a camera on a rail is gliding to and fro without a sound. “Then we empty it. Then we ask each thing what it’s <em>for</em>.”</p>
<p>The larder is that of The Ninth Table, and <a data-person="konrad-hoyt">Konrad Hoyt</a> has agreed to it in a weak moment, eight days after <a data-story="ninth-table-dinner">a family dinner in the next room did not reach its cake</a>. He was told that order would be soothing. He is standing in the passage, holding a ham.</p>
<h2>The method</h2>
<p>By ten o’clock the floor is covered. The Quince Method forbids labels that were made by somebody else, and so eleven hundred jars, tins and packets must be decanted into vessels of one size and one colour, which she calls Proof and other people call beige. They stack. They do not shine. Seen all together, on a north wall, they have the calm of a very expensive hospital.</p>
<p>She works fast and is kind about everything. When an assistant turns up a tin of mackerel from the last century she does not laugh, but asks it softly whether it has somewhere to be. Is it an act? Nobody who has seen her fold a sack could think so.</p>
<blockquote data-speaker="bettany-quince"><p>People think I’m selling them boxes. I’m selling them the quarter of an hour after you’ve shut the door, when you believe that you’re going to be different.</p></blockquote>
<div data-embed="youtube" data-url="https://moving.example/watch/ninth-larder/" data-author="Bettany Quince" data-date="2026-05-01"><p>Eleven hundred jars in one day! Konrad was SO brave about the ham. Link to the box below, and please, everybody, date your lentils.</p></div>
<h2>The capers</h2>
<p>At noon a waiter asks for capers, and none can be found. They are there. They are in a beige jar, on a shelf of sixty beige jars, under the letter P, for <em>piquant</em>. Hoyt says a word that was not in the programme. From a stool by the window his rival’s sous-chef, who has come to borrow a sieve, takes in the scene with visible joy; it was only a few months ago that <a data-story="crust-feud">the two kitchens fell out over a bus</a>, and he will be asked about this.</p>
<p>There is one thing that Quince does not ask what it is for. It stands at the back, on the coolest shelf, in a pickle jar with a cloth over it, and it is breathing. “That’s Gerald,” says the chef. He is the starter, he is twenty-seven, and every loaf in the house is descended from him. “He can stay where he is.”</p>
<p>She nods. She makes a note. On her way out, at the end of a day in which she has been right about nearly everything, she passes a cloth over the shelf, and picks the jar up to dust beneath it.</p>""",
        days_ago=206,
        authors=("Hanne Brandt",),
        subjects=("bettany-quince", "konrad-hoyt"),
        earlier=(
            ("ninth-table-dinner", "The dinner next door to the larder"),
            ("crust-feud", "What is this about a bus?"),
        ),
        topics=("Food", "Tidying"),
        photo="quince-portrait",
        seo_description="Eleven hundred jars and one chef without capers: Bettany Quince brings her method to The Ninth Table.",
    ),
    DemoStory(
        key="against-tidying",
        kind="opinion",
        section="opinion",
        headline="Against the beige box: a word for the drawer where everything is",
        standfirst="D. R. Osei was given the Quince Method for his birthday by somebody who loves him. He has kept the box, and has put everything back.",
        body="""<p>I should like to begin with a confession, which is that it works. I followed the three steps. I thanked my desk; I emptied it; I asked of a hatbox, a brass award for legible shorthand and an object with a crank what each of them was for. By four in the afternoon I had a surface. I sat and looked at it. I could think of nothing whatever to write.</p>
<p>My colleague’s <a data-story="beige-pantry">portrait of a day in a restaurant larder</a> does justice to <a data-person="bettany-quince">Bettany Quince</a>, who is clearly no fraud. She sells, as she says, a quarter of an hour. But I have begun to wonder who pays for the rest of the day.</p>
<h2>What a mess knows</h2>
<p>A heap is a filing system with the dates left in. I know that the letter from the bank is under the seed catalogue, since it came the week before; I know how angry I was by the angle. Put all that into sixty vessels of one colour, and I shall know only my alphabet. My grandfather ran a hardware stall in Kumasi for half a century out of what looked to strangers like a landslide. “You ask for a hinge,” he would say, “and I put out my hand.”</p>
<p>It will be objected that he was the only one who could. Just so. A drawer is a portrait, and it is not supposed to be of everybody.</p>
<h2>The test of the capers</h2>
<p>I rang <a data-person="konrad-hoyt">Konrad Hoyt</a> to ask how the shelves were bearing up. “They’re beautiful,” he said. “People come in and lower their voices.” And the capers? There was a pause, in which I could hear lids. “I’ve bought some more,” he said.</p>
<p>By all means let us throw away the mackerel. But I propose a fourth step, to follow the other three: <em>then put something back where it does not belong.</em> Mine is the object with the crank. It sits in the middle of the desk, on top of this page, and I have written eight hundred words today around the edges of it. Nobody in the family has any idea what it does; my mother thinks that it came with my father, and that she ought perhaps to have asked.</p>""",
        days_ago=199,
        authors=("D. R. Osei",),
        subjects=("bettany-quince",),
        mentioned=("konrad-hoyt",),
        earlier=(("beige-pantry", "A day with the method"),),
        topics=("Tidying",),
        photo="hat-box",
        seo_description="The Quince Method works, says D. R. Osei, and that is what is wrong with it. A column in praise of heaps.",
    ),
    DemoStory(
        key="starter-gerald",
        kind="news",
        section="courts",
        headline="Who owns Gerald? A sourdough starter comes before the small claims court",
        standfirst="He vanished from one kitchen in a beige jar and won a prize in another. A judge has now smelt him, and ruled that he is, in the strict sense, a continuing thing.",
        body="""<p>The claim is for £42, being the value of a jar, and it has filled the public seats of Northquay County Court for a day. <a data-person="konrad-hoyt">Konrad Hoyt</a> asks for the return of his sourdough starter, Gerald, aged twenty-seven. <a data-person="defne-tuzcuoglu">Defne Tuzcuoğlu</a>, in whose kitchen he was found, says that she has never set eyes on Gerald; the jar was beige, it said nothing on it, and it had been sent to her.</p>
<figure data-photo="ninth-table-places"><figcaption>A table at the claimant’s restaurant, in the days of its own bread.</figcaption></figure>
<h2>How he travelled</h2>
<p>On that much there is no dispute. When <a data-story="beige-pantry">the larder of The Ninth Table was put in order</a>, the starter was lifted down for dusting, decanted by an assistant who knew no better, and carried off with the empties. The next booking was at <em>Pul Biber</em>, across the river, where he was unpacked, sniffed, and taken for a present.</p>
<p>Tuzcuoğlu baked with him the same week, on live television. It was the loaf over which, as no viewer of <em>Salt</em> is likely to forget, the judge wept. “I said, ‘Who has sent me this?’” she told the court. “I said on the air, ‘Whoever you are, you are a serious person.’” The claimant had been watching. It was, he deposed, the nicest thing that she had said of him since <a data-story="crust-feud">they ceased to be on terms</a>.</p>
<h2>The evidence of the tidier</h2>
<p><a data-person="bettany-quince">Bettany Quince</a> came of her own accord, and cried, and brought a folder. She has since changed her method. It now has a step nought, which is, “Ask whether it is alive.”</p>
<blockquote data-speaker="konrad-hoyt"><p>He was given to me when I was thirteen by a baker who was retiring, and I fed him before school. There’ve been times when he was the only one at home who rose to anything.</p></blockquote>
<p>For the defence it was argued that a starter is renewed in full every ten days, so that nothing now in the jar had ever been in Hoyt’s larder. What he had lost was flour, and what she had was hers. Deputy District Judge Amory asked that the exhibit be brought up. He took off the cloth, bent over it for some time, and adjourned for lunch.</p>
<h2>The ruling</h2>
<p>It was given at two, with crumbs. A river too is renewed, he said, and people are known to own the fishing. Gerald was “a continuing thing, to which two persons have in good faith given their labour and, I may add, their lives”. He would be divided in equal parts, which in his case would do no harm at all. Each party was to feed its half; neither could call it the original. The £42 has gone to the <a href="https://bakersbenevolent.example/">Bakers’ Benevolent</a>.</p>
<p>They left by separate doors, each with a jar held against the chest, under the coat. It was noticed that both had thought to bring a cloth.</p>""",
        days_ago=94,
        authors=("D. R. Osei",),
        subjects=("konrad-hoyt", "defne-tuzcuoglu"),
        mentioned=("bettany-quince",),
        earlier=(
            ("beige-pantry", "The last time that he was seen"),
            ("crust-feud", ""),
        ),
        topics=("Court cases", "Food"),
        photo="gerald-table",
        seo_description="Konrad Hoyt and Defne Tuzcuoğlu went to court over a jar of sourdough. The judge gave each of them half of Gerald.",
    ),
    DemoStory(
        key="crust-truce",
        kind="review",
        section="screen",
        headline="‘Half Each’: two cooks, one table, and the best hour of television this year",
        standfirst="Konrad Hoyt and Defne Tuzcuoğlu were ordered to share a starter and obliged to share a prize. Somebody had the wit to leave the cameras on.",
        body="""<p>It starts with a saw. There are no titles, no music and nobody to say what it is that we are about to see; there is a long kitchen table of elm, with a pencil line across the middle, and at either end of it a cook who has brought a chair. She says, “After you.” He says, “No, I insist.” And they cut it in two, one on each handle, for four minutes, without cheating and without a word.</p>
<p><em>Half Each</em> was shown last night, in place of both <em>Mind the Crust</em> and <em>Salt</em>, and I am sorry for anybody who missed it. Those who have not been following the affair will need a paragraph. The rest may skip to the butter.</p>
<h2>A paragraph for those who have been away</h2>
<p>A year ago <a data-person="defne-tuzcuoglu">Defne Tuzcuoğlu</a>, who sends everyone home, remarked of <a data-person="konrad-hoyt">Konrad Hoyt</a>, who does not send anyone, that <a data-story="crust-feud">his programme was a bus</a>. They stopped speaking. Then his sourdough starter was decanted by mistake, ended up in her kitchen and made her famous twice over, and <a data-story="starter-gerald">a court divided it between them</a>. Last of all the judges of the Gannets, unable to choose between the two series, gave them <a data-story="gannets-winners">a tie, and between the pair of them one bird</a>. It lives with each in alternate months. You will see that the thing had almost been written.</p>
<h2>The butter</h2>
<p>What has been made of it is very simple. Each has half a table and half of Gerald, who is twenty-seven and appears as himself. Each must cook a meal for the other: three courses, two hours, one oven between them, and that stands in the middle. There is no contest. Nobody votes. We merely watch two people of great gifts and opposite convictions trying to reach the salt.</p>
<p>He begins with soup, to be friendly. It is the lentil soup that she made in a tent at Saltmere for a hundred and sixty wet strangers, and he has got it by heart. She tastes it. You can see her look for something to say, find it, and put it back. “More lemon,” she says in the end; and then, because it is a matter of honour with her to be exact: “No. Forgive me. I was looking for the lemon because I wanted there to be a fault.”</p>
<blockquote data-speaker="defne-tuzcuoglu"><p>When I send a person home I always know what I would have told them if they had stayed. I had never in my life had to stand there and tell it.</p></blockquote>
<p>It is the turning point, and it comes after twelve minutes, and the other forty-eight are better. She makes him a dish of hers so plain that there is nothing in it to praise: leeks, oil, a heel of bread. He eats the whole plateful. Then he puts down his fork, and this mildest of men says, “You ought to have thrown the first lot away. They caught.” She stares at him. She goes to the stove, picks up the pan and looks.</p>
<p>“They caught,” she agrees, radiant. “They <em>did</em>. You can taste it!” I do not know when I last saw someone made so happy by a remark.</p>
<aside data-story="starter-gerald"><p>The judgment with crumbs on it, and what became of the £42</p></aside>
<h2>What it gets wrong</h2>
<p>Not much. The director is in love with steam. There is an interlude in which <a data-person="bettany-quince">Bettany Quince</a> comes by to say sorry to the starter, which was no doubt sincere, but Gerald gives very little back. And I could have done without the captions that tell us how to make each dish, as if that were what anybody had tuned in to learn.</p>
<p>One might also ask what it leaves for next week. Both series return to their usual hour on Thursday, she to her empty room and he to his full one, and it will be hard to watch either in quite the old spirit. Has she grown softer, or he more severe? There is a moment near the end that suggests something odder. They are washing up. “The thing about a bus,” she says, with her back to us, “is that one has to know when to ring the bell.” He dries a spoon. “The thing about yours,” he answers, “is that there’s always a seat.”</p>
<figure data-photo="crust-and-salt"><figcaption>The cooks as they were a year ago, a few minutes before the cheese.</figcaption></figure>
<h2>The glue</h2>
<p>For pudding they are on their own; that is to say, together. Neither has planned any. There are two loaves, one from each half of the jar, made to two recipes by four hands that could not be less alike, and when they are cut open side by side they turn out to be, as far as a camera can tell, the same. Nobody remarks on it. Somebody passes the butter over the gap.</p>
<p>And then they get up, turn their pieces of table round, and put the sawn edges together. He has the glue. She has brought, it now appears, from the start, four clamps in a bag. “You knew?” he asks, and she says that in her experience a man who wants to saw a table in half will want it mended by ten; and that is the end, except for a shot, under the names, of the two of them sitting with an elbow each on the join, waiting for it to take.</p>""",
        days_ago=1.9,
        authors=("Imogen Vale",),
        subjects=("konrad-hoyt", "defne-tuzcuoglu"),
        mentioned=("bettany-quince",),
        earlier=(
            ("crust-feud", "The bus, and what was said about it"),
            ("starter-gerald", "The case of the beige jar"),
            ("gannets-winners", "One bird between two"),
        ),
        topics=("Television", "Food"),
        photo="truce-table",
        fate="changing",
        change={
            "standfirst": "Konrad Hoyt and Defne Tuzcuoğlu were ordered to share a starter and obliged to share a prize. Somebody had the wit to keep the cameras running, and on Thursday somebody will again: there is to be a second helping.",
        },
        seo_description="A saw, a soup and two halves of one starter: Konrad Hoyt and Defne Tuzcuoğlu cook for each other in ‘Half Each’.",
    ),
)
