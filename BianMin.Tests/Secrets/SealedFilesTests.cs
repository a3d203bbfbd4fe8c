using BianMin.Infrastructure.Database;
using BianMin.Infrastructure.Files;
using BianMin.Infrastructure.Secrets;
using BianMin.Tests.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BianMin.Tests.Secrets;

/// <summary>Files that are personal data, in the database and in a folder: enciphered, and carried along by a rotation of keys.</summary>
public sealed class SealedFilesTests
{
    private static readonly byte[] Plain = System.Text.Encoding.UTF8.GetBytes("欧阳小明的身份证照片");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_rotation_enciphers_every_file_anew_and_leaves_no_other_key(bool inFolder)
    {
        await using var fixture = await Room.Open(inFolder);
        Guid[] files = [.. Enumerable.Range(0, 120).Select(_ => Guid.CreateVersion7())];
        foreach (var file in files)
            await fixture.Put(file);
        var said = new List<string>();

        await fixture.Keys.Rotate(said.Add, fixture.Files);

        var key = Assert.Single(fixture.Keys.File.Read());
        Assert.Contains("附件：已处理 120 条。", said);
        foreach (var file in files)
        {
            Assert.Equal(key.Id, PersonalData.KeyOf((await fixture.Kept(file))!));
            Assert.Equal(Plain, await fixture.Get(file));
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_is_kept_does_not_hold_what_is_in_it_and_a_changed_bit_is_noticed(bool inFolder)
    {
        await using var fixture = await Room.Open(inFolder);
        var file = Guid.CreateVersion7();
        await fixture.Put(file);

        var kept = (await fixture.Kept(file))!;

        Assert.True(kept.AsSpan().IndexOf(Plain) < 0);
        foreach (var place in new[] { 0, 5, 12, 30, kept.Length - 1 })
        {
            var changed = (byte[])kept.Clone();
            changed[place] ^= 1;
            Assert.Throws<PersonalDataException>(() => fixture.Keys.Data().Reveal(changed));
        }

        Assert.Throws<PersonalDataException>(() => fixture.Keys.Data().Reveal(kept[..20]));
        Assert.Throws<PersonalDataException>(() => fixture.Keys.Data().Reveal(Array.Empty<byte>()));
    }

    [Fact]
    public async Task A_rotation_that_died_between_the_bytes_and_the_note_of_them_goes_on()
    {
        await using var fixture = await Room.Open(inFolder: true);
        var file = Guid.CreateVersion7();
        await fixture.Put(file);
        fixture.Keys.AddKey();
        var newest = fixture.Keys.File.Read()[^1].Id;
        // The bytes have the new key and the row has the old one.
        await fixture.Vault.Replace(null!, file, fixture.Keys.Data().Protect(Plain), Cancel);

        Assert.Equal(1, await fixture.Files.RewriteAsync(_ => { }, Cancel));

        Assert.Equal(0, await fixture.Files.RewriteAsync(_ => { }, Cancel));
        Assert.Equal(newest, PersonalData.KeyOf((await fixture.Kept(file))!));
        Assert.Equal(Plain, await fixture.Get(file));
    }

    [Fact]
    public async Task A_file_that_was_lost_keeps_no_rotation_from_its_end()
    {
        await using var fixture = await Room.Open(inFolder: true);
        var file = Guid.CreateVersion7();
        await fixture.Put(file);
        File.Delete(Path.Combine(fixture.Vault.Folder!, file.ToString("N")));

        await fixture.Keys.Rotate(_ => { }, fixture.Files);

        Assert.Single(fixture.Keys.File.Read());
        Assert.Null(await fixture.Get(file));
    }

    /// <summary>A database, a vault and keys of a test's own.</summary>
    private sealed class Room(HallFixture fixture, KeyFolder keys, FileVault vault) : IAsyncDisposable
    {
        private readonly SealedVault _sealed = new(vault, keys.Data());

        public KeyFolder Keys => keys;

        public FileVault Vault => vault;

        public SealedFiles Files => new(fixture.Services.GetRequiredService<IDbContextFactory<BianMinDbContext>>(), _sealed, keys.Process());

        public static async Task<Room> Open(bool inFolder)
        {
            var name = Guid.NewGuid().ToString("N");
            var fixture = await HallFixture.Open("Sqlite", connection: $"Data Source={Path.Combine(TestFolder.Path, $"{name}.db")}");
            return new(fixture, await KeyFolder.Fresh(), new(inFolder ? Path.Combine(TestFolder.Path, name) : null));
        }

        public async Task Put(Guid file)
        {
            await using var context = await fixture.Context();
            await _sealed.Put(context, file, Plain, Cancel);
            await context.SaveChangesAsync(Cancel);
        }

        public async Task<byte[]?> Get(Guid file)
        {
            await using var context = await fixture.Context();
            return await new SealedVault(vault, keys.Data()).Get(context, file, Cancel);
        }

        public async Task<byte[]?> Kept(Guid file)
        {
            await using var context = await fixture.Context();
            return await vault.Get(context, file, Cancel);
        }

        public ValueTask DisposeAsync() => fixture.DisposeAsync();
    }
}
