"""Seven borrowed notes, and what they set off: the long silence and the return of Municipal Baths."""

from celebnews.demo.shapes import DemoStory

BATHS_STORIES: tuple[DemoStory, ...] = (
    DemoStory(
        key="caraway-sample",
        kind="news",
        section="music",
        headline="Caraway asks for seven notes, and two people who do not speak must both say yes",
        standfirst="The rapper wants a phrase from ‘Shallow End’ by Municipal Baths. Each half of the duo owns half of it, and neither has written the other a line in nineteen years.",
        body="""<p>The usual way to borrow from an old record is to borrow and see. <a data-person="caraway">Caraway</a> writes a letter. Hers went off on Monday in two copies, by post, to addresses three hundred miles apart, and it asks for “seven notes, about four seconds, from the part where it sounds as if somebody is holding their breath”.</p>
<p>The part is from “Shallow End”, the one great hit of Municipal Baths. It was written by <a data-person="ottoline-craye">Ottoline Craye</a>, who was then a lifeguard, and <a data-person="kwabena-larkhill">Kwabena Larkhill</a>, who was mending her boiler. They have not been in a room together since the end of their last concert, when he walked out through the audience with a fish tank in his arms.</p>
<h2>Two halves of four seconds</h2>
<p>Were it only a matter of money it would have been settled by lunchtime. But their contract with Copperline Records ran out long ago, by virtue of the same fourteenth clause over which <a data-person="marigold-vex">Marigold Vex</a> is <a data-story="vex-claim">taking it to court</a>, and the company let the tapes go without a murmur, having failed to find a use for them on the school run. So the song reverted to its makers, in equal shares, with no provision for what should happen if they fell out. Both have to sign. They must sign, the collecting society has ruled, “one and the same sheet”.</p>
<h2>By train and by bus</h2>
<p>She decided to carry it herself. On Wednesday she took the train to Margate, where Larkhill builds organs in a former laundry. He read the sheet; he played her the seven notes on a rank of wooden pipes, rather slower; he signed. “He went, ‘Is she well?’ and I went, ‘I haven’t asked her yet,’” Caraway told Backrow. “And he went, ‘No. Quite,’ and gave me a sandwich for the journey.”</p>
<p>On Thursday it was the turn of Craye, at home in Northquay, ten minutes by bus from the baths. She looked for some while at the signature that was there already. She put hers a long way under it, at the foot, and then added five words in the space between. They had nothing to do with copyright.</p>
<p>The sheet is now with the society, which is not sure whether it can be filed as it stands. What she wrote was: <em>What became of the fish?</em></p>""",
        days_ago=249,
        authors=("Tomás Quill",),
        subjects=("caraway", "ottoline-craye", "kwabena-larkhill"),
        mentioned=("marigold-vex",),
        earlier=(("vex-claim", "Clause fourteen, and who else signed it"),),
        topics=("Music rights", "Reunions"),
        photo="caraway-portrait",
        seo_description="To borrow four seconds of ‘Shallow End’, Caraway needed two signatures from a duo that has not spoken for nineteen years.",
    ),
    DemoStory(
        key="fish-tank",
        kind="feature",
        section="music",
        headline="Nineteen years and a fish tank: the short life and long silence of Municipal Baths",
        standfirst="They met over a boiler, named four albums after the rules on a wall and parted in front of two thousand people without a word. What exactly was in the tank?",
        body="""<p>The baths in Balaclava Street, Northquay, were opened in 1904 by a lady in a hat and shut in 2011 by a form. One may still look in. Through a pane beside the turnstile can be seen a board of enamelled iron, white on blue, with the regulations: NO RUNNING. NO BOMBING. NO PETTING. NO SMOKING IN THE WATER. For about seven years it was the most quoted text in British pop.</p>
<p>It was in front of this board, one February, that a lifeguard of twenty-five said to the man who had come about the heating, “Listen.” She walked to the edge of the deep end and sang a single note across it. <a data-person="ottoline-craye">Ottoline Craye</a> knew that it would come back after a second and go on coming back for eleven; she had been doing it every morning before they let in the schools. <a data-person="kwabena-larkhill">Kwabena Larkhill</a> put down his spanner. “I said to her, ‘Do that again,’” he told an interviewer at the time, “and I turned the pump off, because it was a semitone out, and then I turned it on again, because it wasn’t.”</p>
<figure data-photo="brine-studio"></figure>
<h2>The rules on the wall</h2>
<p>They made the first album at night, with the lights off to save the council money. Everything on <em>No Running</em> is that room: her voice, the tiles, the drip in the men’s showers, and beneath it all, from the first second to the last, the pump, in B flat. It cost £212. It was reviewed by one newspaper, which took it for a safety film.</p>
<p><em>No Bombing</em> came out a year later and had “Shallow End” on it. You will have danced to it at somebody’s wedding. It is about a woman of sixty who learns to swim after her husband’s death because he had always said there would be time, and the crowd bellows along with the chorus as though it were about beer. It sold in fourteen countries; the council put up a plaque, and charged them for it.</p>
<p>By <em>Adults Only Lane</em> they were playing to thousands. They had no light show and no band. There were a lectern, a wall of pipes and valves that he drove from a stool, and in the middle, lit from below, a glass tank of sixty litres with a goldfish in it.</p>
<h2>Mr Hemmings</h2>
<p>The fish had begun as a joke about the superintendent, whose name it bore. It ended as the third member. Its pump was part of the sound: Larkhill had tuned it to the one at the baths, and all of the songs took their pitch from there. When it was away being cleaned they cancelled. Fans brought it weed.</p>
<p>People who toured with them speak of a marriage, though it was never that. They had adjoining flats, one washing machine and a way of finishing each other’s breakfasts. He did not fly; she did not drive; they went everywhere by train, with the tank on the seat between them, belted in. “They’d have these rows about reverb,” says their old tour manager, Bridget Oyelowe-Hart. “You would hear, ‘It’s too wet!’ and, ‘It’s a swimming pool!’, and then there’d be toast.”</p>
<blockquote data-speaker-name="Bridget Oyelowe-Hart"><p>Nobody could ever work out which of them was the shy one. In the end I decided that they took it in turns, and that the trouble started when they both had the same day off.</p></blockquote>
<h2>The last swim</h2>
<p>What took place at the Corn Hall on the final night of their fourth tour was seen by two thousand people, and they have given two thousand versions of it. These things are common to all. It was hot. In the last song but one there is a bar of silence. Just ahead of it Craye left her lectern, crossed to the tank, bent down behind it, and pulled out a plug.</p>
<p>The hum stopped. It had been there for nine years; some of those present say that they felt it leave by the soles of their feet. She sang the next line without it, by herself, looking at nobody. When she had finished, Larkhill got down from his stool. He unscrewed the lid, dipped in his fingers, and screwed it on again; then he took the tank in his arms, as one takes a child from a car, and carried it down the steps, along the middle aisle and out into Market Street. The doors swung for some time. She stood there, says everyone, like somebody who has just heard a splash.</p>
<p>Why did she do it? She has been asked in four hundred interviews, and has answered with the weather. Where did he go? To Margate, it emerged, but not for years. Neither spoke ill of the other. Neither spoke. There was no lawsuit; there was nothing to divide, since they had never owned more than the contents of a van, and the bank sent each of them half.</p>
<h2>Five words</h2>
<p>And there it would have stayed, had a young woman from Gasworks Lane not been brought up on their records by two aunts with flour on their hands. When <a data-story="caraway-sample"><em>she</em> wrote to them for the loan of seven notes</a>, <a data-person="caraway">Caraway</a> had no idea of mending anything. She wanted to do it properly. In doing it properly she obliged each of them to look at the other’s handwriting.</p>
<p>Craye’s question, put in at the foot of a licence form, was what had become of the fish. The collecting society, after taking advice, sent a copy to Margate “for information”. It came back with four words on it in a draughtsman’s capitals. I have seen them, and so has Craye, who keeps the thing in her kitchen, behind the clock.</p>
<p>HE ASKED AFTER YOU.</p>
<p>She was on the point of making tea when she showed it to me. She filled the kettle; she stood with her hand on the tap. “It’s a perfectly ridiculous answer,” she said. “It’s a goldfish.” Then she turned the tap a little way on again, and listened to the pipe. It was, I am almost sure, B flat.</p>""",
        days_ago=134,
        authors=("Tomás Quill",),
        subjects=("ottoline-craye", "kwabena-larkhill"),
        mentioned=("caraway",),
        earlier=(("caraway-sample", "The letter that began it again"),),
        topics=("Reunions", "Pop history"),
        photo="municipal-poster",
        seo_description="How a lifeguard and a heating engineer became Municipal Baths, and why one of them walked out with the goldfish.",
    ),
    DemoStory(
        key="two-chairs",
        kind="interview",
        section="music",
        headline="Municipal Baths: one chair, two days, and the same nine questions",
        standfirst="They will play again, in the place where they started. They are not yet prepared to be interviewed in the same room, and so each was asked what the other had been asked.",
        body="""<p>The room is at the back of a chapel half-way between Margate and Northquay, and it was chosen with a ruler. <a data-person="ottoline-craye">Ottoline Craye</a> came on Tuesday, <a data-person="kwabena-larkhill">Kwabena Larkhill</a> on Wednesday. Both were early. There is one good chair in it, with wooden arms, and both, before sitting down, moved it to the same spot by the radiator.</p>
<p>In a month’s time they are to give one concert as Municipal Baths, at the Balaclava Street baths, which have been got ready for the purpose by being left empty. It will be their first in nineteen years. Neither has heard the other’s answers; they will read them here.</p>
<h2>The fish</h2>
<p><strong>May we begin with the tank?</strong></p>
<p><strong>Craye:</strong> “Everyone else does.”</p>
<p><strong>Larkhill:</strong> “I should be surprised if you didn’t.”</p>
<p><strong>Why was the plug pulled out?</strong></p>
<p><strong>Craye:</strong> “Because of the bass. We’d got these new speakers, he was so proud of them, and they stood right up against the glass. I could see the water from where I was. It had rings on it. And Mr Hemmings was down in the corner behind the castle with his nose to the gravel, and I thought, he hates it. He’s been hating it since Dundee. I thought, if I turn the pump off we’ll have to stop, and then I shall explain. And we didn’t stop. There was my line, so I sang it.”</p>
<p><strong>Larkhill:</strong> “I’ve no idea. I took it that she couldn’t stand the sound any more. It was our sound, you see. I took it that I was being told something, in front of two thousand people, in B flat.”</p>
<p><strong>And afterwards?</strong></p>
<p><strong>Craye:</strong> “I went to the dressing room and waited for him to come and shout. I made two teas. I had it all ready.”</p>
<p><strong>Larkhill:</strong> “The fish has to have air within the quarter of an hour. So I walked. There’s an aquarium shop in Market Street; I banged on it till they came down. When I’d got him settled it was two in the morning, and I thought that it was late to ring.”</p>
<h2>The nineteen years</h2>
<p><strong>It went on being late to ring?</strong></p>
<p><strong>Larkhill:</strong> “It gets later.”</p>
<p><strong>Craye:</strong> “One day you find that you would have to account for the not ringing as well. I used to compose it in my head, at the lifts. I did the voice for lifts, you know, for airports. <em>Doors opening.</em> I thought, he’ll be standing in one of these some time, and he will have to listen to me. I made them as kind as I could.”</p>
<p><strong>Did you hear anything of each other?</strong></p>
<p><strong>Larkhill:</strong> “I don’t fly. But a customer of mine came back from Schiphol once and said that the lift had been sweet to her. I asked her what it had said. I made her do it twice.”</p>
<p><strong>Craye:</strong> “Someone told me that he built organs for chapels that had lost theirs. I went to a wedding at one. I didn’t know. They played the bride in, and I had to go and stand in the porch; there is a stop he does, very low down, that comes through the floor. I’d have known it under water.”</p>
<figure data-photo="municipal-poster"><figcaption>No petting, no bombing: the graphic style of a short career.</figcaption></figure>
<h2>The seven notes</h2>
<p><strong>What was it like to get <a data-person="caraway">Caraway</a>’s letter?</strong></p>
<p><strong>Craye:</strong> “Polite! I’d forgotten that it was possible. She asked for <a data-story="caraway-sample">four seconds, the part where somebody’s holding their breath</a>. It <em>is</em> somebody’s breath, it’s his. He’d come in to mend a microphone and I had it running, and he kept still in order not to spoil it.”</p>
<p><strong>Larkhill:</strong> “She’d heard that there was somebody there. In twenty-six years nobody had. I thought that I had better sign.”</p>
<p><strong>You wrote under her question that the fish had asked after her.</strong></p>
<p><strong>Craye:</strong> “I put it behind the clock, as <a data-story="fish-tank">your colleague was good enough to tell the nation</a>. It was you? Well, then.”</p>
<p><strong>Larkhill:</strong> “He had, in a manner of speaking. He lived for eleven years more, Mr Hemmings. He was enormous. He had a pond behind the laundry with a fountain, but he never took to the silence. Of an evening he would come up under the kitchen window and hang there, and I tried everything, and what it was he wanted was the pump. So I put it in. Same pump. He went round and round it like a dog. Then I understood that I’d got it the wrong way about; that he’d never minded the hum.”</p>
<p><strong>Then it was the speakers.</strong></p>
<p><strong>Larkhill:</strong> “What was?”</p>
<p>It is a rule of this game that nothing that was said on the Tuesday should be repeated on the Wednesday, and I had broken it. He looked at me for a while. He asked whether he might see the question again. Then he got up, and went over to the radiator, and laid his hand on it, as heating engineers do.</p>
<p>“She could see the water,” he said. “From where she stood. I never had that side.”</p>
<aside data-story="fish-tank"><p>From the first echo to the swing doors: what had been known of the two until now</p></aside>
<h2>The concert</h2>
<p><strong>What will you play?</strong></p>
<p><strong>Craye:</strong> “All of it, I suppose. He’ll have made a list. It will be in order of temperature.”</p>
<p><strong>Larkhill:</strong> “I’ve made a list.”</p>
<blockquote data-speaker="ottoline-craye"><p>People keep asking whether we have forgiven each other. I don’t think that there’s anything there to forgive, that’s the frightful part. There is only a very long rest, and somebody has to come in.</p></blockquote>
<p>He had one request before he took his train. Could the chair be left where it was? She had asked the same thing, the day before, at the same door. It is there now.</p>""",
        days_ago=40,
        authors=("Tomás Quill",),
        subjects=("ottoline-craye", "kwabena-larkhill"),
        mentioned=("caraway",),
        earlier=(
            ("fish-tank", "The whole story, as far as it was known"),
            ("caraway-sample", "The letter for four seconds"),
        ),
        topics=("Reunions", "Pop history"),
        photo="two-chairs",
        seo_description="Ottoline Craye and Kwabena Larkhill answer the same questions a day apart, and one of them learns why the plug was pulled.",
    ),
    DemoStory(
        key="baths-reunion",
        kind="review",
        section="music",
        headline="Municipal Baths at Balaclava Street: after nineteen years, somebody came in",
        standfirst="Seven hundred people stood on the bottom of an empty swimming pool to hear two others make up. The acoustics were unforgiving, and were the only thing that was.",
        body="""<p>We were let in by the turnstile, ten at a time, and given a locker key each on a rubber band. The showers had been left dripping. One went through the foot bath, which was dry, and past the board with the rules, which had been polished, and then down the steps in the shallow end, holding the rail, until one was standing with seven hundred other people on the floor of the Balaclava Street baths, on a gentle slope, looking up at where the water used to be.</p>
<p>It is the oddest place from which I have ever heard a concert. It may be the best. The walls are glazed; a cough goes round them like a swimmer. At the deep end, under the diving board, stood a lectern and a stool.</p>
<figure data-photo="baths-crowd"></figure>
<h2>Before</h2>
<p><a data-person="caraway">Caraway</a> opened, for twenty minutes, in a lifeguard’s whistle and socks. She told how she had written off for seven notes and how <a data-story="caraway-sample">two people had needed to sign for them</a>; she did the song; and at the place where the sample comes she took her thumb off the button and let us do it, holding our breath. It turns out that seven hundred people can hold theirs in B flat.</p>
<p>Then nothing. It had been announced for nine. At nine there was the drip, and somebody’s baby. Five past. You could see heads turn towards the two doors, MEN to the left and WOMEN to the right, and I am sure that I was not the only one who had begun to work out the times of the trains to Margate.</p>
<p>They came through both of them at once. They cannot have arranged it, because each stopped dead. <a data-person="ottoline-craye">Ottoline Craye</a> had on a blue bathing cap, and took it off. <a data-person="kwabena-larkhill">Kwabena Larkhill</a> was carrying a tank.</p>
<h2>The tank</h2>
<p>It was the same one. It held some water and a plastic castle, and that was all. He walked along the edge of the bath with it, all thirty yards, in total silence, down the ladder, backwards, somehow, and set it on a little table that had been put between the lectern and the stool. He ran the flex to the wall. And there he waited, squatting, the plug in his hand, and looked up at her.</p>
<p>Anybody who has read <a data-story="two-chairs">what each of them said when the other was not in the room</a> will know what he was asking. She went round to his side of the glass. She bent down, and looked through it, from there, at the place where she had been standing that night; then she took the plug from him and put it in.</p>
<p>It is not a beautiful sound, a small pump. I have been to Bayreuth, and I have not heard a house go as quiet as that one did to listen to it.</p>
<blockquote data-speaker="kwabena-larkhill"><p>It’s a semitone down. The bearings have worn. I thought that she’d want it changed, and she said to leave it, we’re all a semitone down; and she took the whole set to A, there and then, out of her head.</p></blockquote>
<aside data-story="two-chairs"><p>What she said on the Tuesday, and what he was not supposed to hear on the Wednesday</p></aside>
<h2>During</h2>
<p>They played twenty songs, in order of temperature. The cold ones came first, from <em>No Running</em>, with nothing but voice and drip, and she sang them like somebody going in by inches. His wall of valves is gone. In its place he has built an organ out of what was to hand: the pipes of the baths, from the filters and the old slipper room, cut to length, a hundred and eighteen of them standing round the rim, so that the low notes came at us from where the drains are. By “Verruca Sock”, I had stopped being able to say which of the noises were music. By “Attendant” it had ceased to matter.</p>
<p>Not everything survives. “No Petting” was always a bit pleased with itself. The voice has lost its topmost third, and there are two songs that are built on it; she speaks those bars now, with a shrug, and one of them is the better for it. He still cannot end anything. Each number is turned down by degrees, like a boiler at night, and there were moments when seven hundred hands hung in the air and did not know what to do.</p>
<p>And “Shallow End”? They left it until it was hot. By then people were on each other’s shoulders on the two-metre mark. I have heard it bawled at every wedding since I was twenty, and took it for granted that it would be bawled here, but when the chorus came she lifted a finger, no more than that, and nobody sang. She sang it. The woman is sixty; she lets go of the rail; <em>he had always said that there’d be time</em>. All over the deep end there were grown persons with a hand in front of their mouths.</p>
<h2>The bar’s rest</h2>
<p>Which leaves the last song but one. I shall not pretend that we had not all come for it. As <a data-story="fish-tank">the history of the group has it</a>, there is a bar of silence, and in front of that bar, nineteen years ago, she left her place. She left it again. She walked to the table, bent down behind it; there was a groan, an actual groan. She came up with two mugs of tea.</p>
<p>They drank them. It was a good deal more than a bar. The pump hummed; from somewhere in the tiles a note of hers from the verse before was still on its way back to us, and he had his head on one side to hear it come. Then Larkhill put down his mug on the edge of the lectern, sat down, and looked at her, and for the first time in the whole evening it was he who breathed in.</p>
<p>A recording was made, on one microphone, by a man in a diving suit; there is to be <a href="https://municipalbaths.example/last-swim/">no second night</a>. When we had got our coats out of the lockers I found a slip of blue card at the bottom of mine. They had all been given one. It said, NO RUNNING, and, on the other side: YOU CAN TAKE YOUR TIME.</p>""",
        days_ago=8,
        authors=("Tomás Quill",),
        subjects=("ottoline-craye", "kwabena-larkhill"),
        mentioned=("caraway",),
        earlier=(
            ("two-chairs", "Nine questions, asked twice"),
            ("fish-tank", "Nineteen years in one reading"),
            ("caraway-sample", ""),
        ),
        topics=("Reunions", "Concerts"),
        photo="baths-stage",
        seo_description="A review from the bottom of a swimming pool: Municipal Baths play together for the first time in nineteen years.",
    ),
    DemoStory(
        key="reunions-are-homework",
        kind="opinion",
        section="opinion",
        headline="A reunion is homework, and that is why so few of them are any good",
        standfirst="The music is the easy part, writes Hanne Brandt. What Municipal Baths had done before they walked in through those two doors is what most bands leave out.",
        body="""<p>I have been to a dozen reunions as a critic and to three as a relative, and I can tell you what they have in common. Somebody makes a speech about the old days. Somebody else looks at the door. Everyone is waiting for it to feel as it used to, and it does, for about the length of a chorus; and on the way home one remembers why it stopped.</p>
<p>What happened last week at Balaclava Street, as <a data-story="baths-reunion">our critic has reported from the deep end</a>, was not like that. I do not think that it was luck. I think that they had done the reading.</p>
<h2>Show your working</h2>
<p>Consider what it took. <a data-person="ottoline-craye">Ottoline Craye</a> and <a data-person="kwabena-larkhill">Kwabena Larkhill</a> had nineteen years in which to be right, and each was in possession of half the facts. She knew why she had pulled a plug. He knew where he had run to. Neither was lying, neither was to blame, and neither could have worked it out alone, because the answer was on the other one’s side of the glass.</p>
<p>Most of us at that point get the band back together. They got the questions together. They sat down, one after the other, in <a data-story="two-chairs">the same chair, before the same stranger</a>, and were asked the same nine things; and he learnt by accident, on a Wednesday, with his hand on a radiator, what he might have been told any Saturday since the century was young.</p>
<h2>The part that cannot be skipped</h2>
<p>A promoter whom I admire, and will not name, takes the opposite view. “They want the hits,” he says. “You put them on at opposite sides of the stage and you pray for the encore.” He has filled a great many arenas by that method. He also has, he told me after his second glass, a brother in Perth to whom he sends a card each year with nothing in it but his name.</p>
<p>I gave him the number of the chapel. They still have the chair, I said; it is by the radiator; one only has to go on different days.</p>""",
        days_ago=7,
        authors=("Hanne Brandt",),
        subjects=("ottoline-craye", "kwabena-larkhill"),
        earlier=(
            ("baths-reunion", "The evening, reviewed"),
            ("two-chairs", "The reading that they did for it"),
        ),
        topics=("Reunions",),
        photo="reunion-poster",
        seo_description="Most reunions skip the conversation and start with the hits. Hanne Brandt on the one that did it the other way round.",
    ),
)
